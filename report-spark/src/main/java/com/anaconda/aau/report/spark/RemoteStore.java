package com.anaconda.aau.report.spark;

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

/**
 * The store of {@code --store}, if that is not a directory of the driver's: a copy of it, which
 * goes back when the report is done. The manifest goes last, so the store is as before or after.
 */
final class RemoteStore implements Closeable {
  private static final String OPTION = "--store";
  private static final String MANIFEST = "manifest";
  private static final String LOCK = "lock";
  private static final Pattern ELSEWHERE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:/.*");

  /** An object appears when it is complete; a file must be complete before it gets its name. */
  private static final Set<String> WRITES_WHOLE_OBJECTS = Set.of("s3a", "gs");

  private final List<String> arguments;
  private final Path remote;
  private final java.nio.file.Path copy;

  private RemoteStore(List<String> arguments, Path remote, java.nio.file.Path copy) {
    this.arguments = arguments;
    this.remote = remote;
    this.copy = copy;
  }

  /** Fetches the store that arguments name; does nothing when they name none elsewhere. */
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
    java.nio.file.Path copy = Files.createTempDirectory("aau-store-");
    separate.set(value, copy.toString());
    RemoteStore store = new RemoteStore(separate, remote, copy);
    store.download();
    return store;
  }

  /** The arguments with the copy instead. */
  String[] arguments() {
    return arguments.toArray(String[]::new);
  }

  private FileSystem system() throws IOException {
    FileSystem system = remote.getFileSystem(HadoopFile.configuration());
    // One machine does not keep up the files of checksums that Hadoop puts beside local files.
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

  /** Makes the store what the copy is now. */
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
    system().mkdirs(remote);
    for (String name : now) {
      // No file but the manifest ever changes.
      if (!before.contains(name) && !name.equals(MANIFEST)) {
        system().copyFromLocalFile(false, true, local(name), new Path(remote, name));
      }
    }
    uploadManifest();
    before.removeAll(now);
    for (String name : before) {
      system().delete(new Path(remote, name), false);
    }
  }

  private void uploadManifest() throws IOException {
    Path manifest = new Path(remote, MANIFEST);
    if (WRITES_WHOLE_OBJECTS.contains(system().getScheme())) {
      system().copyFromLocalFile(false, true, local(MANIFEST), manifest);
      return;
    }
    Path next = new Path(remote, MANIFEST + ".next");
    system().copyFromLocalFile(false, true, local(MANIFEST), next);
    FileContext.getFileContext(remote.toUri(), HadoopFile.configuration())
        .rename(next, manifest, Options.Rename.OVERWRITE);
  }

  @Override
  public void close() throws IOException {
    if (copy != null) {
      try (Stream<java.nio.file.Path> files = Files.list(copy)) {
        for (java.nio.file.Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(copy);
    }
  }
}
