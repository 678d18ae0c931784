package com.anaconda.aau.report.spark;

import com.anaconda.aau.report.ingest.TemporaryDirectory;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsPermission;

/**
 * A copy of the store that {@code --store} names, if the store is not a directory on the driver.
 * The copy is written back when the report is done. The manifest goes last, so the store is always
 * in either its old or its new state.
 */
final class RemoteStore implements Closeable {
  private static final String OPTION = "--store";
  private static final String MANIFEST = "manifest";
  private static final String LOCK = "lock";
  private static final FsPermission ONLY_OWNER_LISTS = new FsPermission((short) 0700);
  private static final FsPermission ONLY_OWNER_READS = new FsPermission((short) 0600);
  private static final Pattern ELSEWHERE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:/.*");

  /**
   * The object stores, where an object becomes visible only when it is complete. On other file
   * systems, a file must be complete before it gets its name.
   */
  private static final Set<String> WRITES_WHOLE_OBJECTS = Set.of("s3a", "gs");

  private final List<String> arguments;
  private final Path remote;
  private final TemporaryDirectory temporary;
  private final java.nio.file.Path copy;

  private RemoteStore(List<String> arguments, Path remote, TemporaryDirectory temporary) {
    this.arguments = arguments;
    this.remote = remote;
    this.temporary = temporary;
    this.copy = temporary == null ? null : temporary.path().resolve("store");
  }

  /** Fetches the remote store that the arguments name. Does nothing if they name none. */
  static RemoteStore in(List<String> arguments) throws IOException {
    List<String> separate = new ArrayList<>();
    for (String argument : arguments) {
      boolean joined = argument.startsWith(OPTION + "=");
      separate.addAll(
          joined ? List.of(OPTION, argument.substring(OPTION.length() + 1)) : List.of(argument));
    }
    int value = separate.indexOf(OPTION) + 1;
    boolean isElsewhere =
        value > 0 && value < separate.size() && ELSEWHERE.matcher(separate.get(value)).matches();
    if (!isElsewhere) {
      return new RemoteStore(separate, null, null);
    }
    Path remote = new Path(separate.get(value));
    RemoteStore store = new RemoteStore(separate, remote, new TemporaryDirectory());
    Files.createDirectory(store.copy);
    separate.set(value, store.copy.toString());
    store.download();
    return store;
  }

  /** Returns the arguments with the copy in place of the store. */
  String[] arguments() {
    return arguments.toArray(String[]::new);
  }

  private FileSystem system() throws IOException {
    FileSystem system = remote.getFileSystem(HadoopFile.configuration());
    // A report on a single machine does not maintain the checksum files that Hadoop puts beside
    // local files.
    system.setVerifyChecksum(false);
    system.setWriteChecksum(false);
    return system;
  }

  private void download() throws IOException {
    for (String name : remoteNames()) {
      system().copyToLocalFile(false, new Path(remote, name), local(name), true);
    }
  }

  private Set<String> remoteNames() throws IOException {
    Set<String> names = new HashSet<>();
    if (system().exists(remote)) {
      for (FileStatus status : system().listStatus(remote)) {
        names.add(status.getPath().getName());
      }
    }
    return names;
  }

  private Path local(String name) {
    return new Path(copy.resolve(name).toUri());
  }

  /** Updates the store from the copy. */
  void upload() throws IOException {
    if (remote == null) {
      return;
    }
    Set<String> before = remoteNames();
    Set<String> now = new HashSet<>();
    try (Stream<java.nio.file.Path> files = Files.list(copy)) {
      files.forEach(file -> now.add(file.getFileName().toString()));
    }
    now.remove(LOCK);
    if (system().mkdirs(remote, ONLY_OWNER_LISTS) && before.isEmpty()) {
      // mkdirs applies the umask to the permissions that it is given.
      system().setPermission(remote, ONLY_OWNER_LISTS);
    }
    for (String name : now) {
      // Only the manifest ever changes.
      if (!before.contains(name) && !name.equals(MANIFEST)) {
        upload(name, name);
      }
    }
    uploadManifest();
    before.removeAll(now);
    for (String name : before) {
      system().delete(new Path(remote, name), false);
    }
  }

  private void uploadManifest() throws IOException {
    if (WRITES_WHOLE_OBJECTS.contains(system().getScheme())) {
      upload(MANIFEST, MANIFEST);
      return;
    }
    Path next = upload(MANIFEST, MANIFEST + ".next");
    FileContext.getFileContext(remote.toUri(), HadoopFile.configuration())
        .rename(next, new Path(remote, MANIFEST), Options.Rename.OVERWRITE);
  }

  private Path upload(String name, String as) throws IOException {
    Path file = new Path(remote, as);
    system().copyFromLocalFile(false, true, local(name), file);
    // Object stores ignore this.
    system().setPermission(file, ONLY_OWNER_READS);
    return file;
  }

  @Override
  public void close() throws IOException {
    if (temporary != null) {
      temporary.close();
    }
  }
}
