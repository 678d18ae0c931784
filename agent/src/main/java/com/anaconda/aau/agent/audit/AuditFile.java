package com.anaconda.aau.agent.audit;

import com.anaconda.aau.core.file.Guarded;
import com.anaconda.aau.core.file.Ownership;
import com.anaconda.aau.core.file.SpareDescriptors;
import com.anaconda.aau.core.process.Debug;
import com.anaconda.aau.core.process.Environment;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The audit file, to which several JVMs may append at once. */
final class AuditFile {

  private final Path path;

  AuditFile(Path path) {
    this.path = path;
  }

  /** Returns the file with this name, or null if the name is not valid. */
  static AuditFile named(String file, Debug debug) {
    try {
      Path path = Environment.path(file);
      if (path != null) {
        return new AuditFile(path.toAbsolutePath());
      }
      debug.log("no audit: not a path: ", file);
    } catch (Throwable noDirectory) {
      debug.log("no audit: ", noDirectory);
    }
    return null;
  }

  /**
   * Appends lines. Writes each line with a single call at the end of the file, so that lines of
   * several processes do not mix.
   *
   * @throws IOException also if the path is a link or a pipe, or if root would write in another
   *     user's home directory
   */
  void append(List<String> lines) throws IOException {
    if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)
        && !Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
      throw new FileSystemException(path.toString(), null, "not a regular file");
    }
    Path home = Environment.ofProcess().home();
    if (home != null && path.startsWith(home)) {
      Ownership.checkPlace(path);
    }
    try (SeekableByteChannel channel = new Opening(path).get()) {
      for (String line : lines) {
        channel.write(ByteBuffer.wrap((line + '\n').getBytes(StandardCharsets.US_ASCII)));
      }
    }
  }

  /**
   * Opens the file. Guarded, because if someone has put a pipe in the file's place, opening it
   * would wait for a reader while the JVM is ending.
   */
  private static final class Opening extends Guarded<SeekableByteChannel> {

    Opening(Path path) {
      super(path);
    }

    @Override
    protected SeekableByteChannel work(Path path) throws IOException {
      SpareDescriptors.check();
      Set<OpenOption> options =
          new HashSet<>(
              Arrays.<OpenOption>asList(
                  StandardOpenOption.CREATE, StandardOpenOption.APPEND, LinkOption.NOFOLLOW_LINKS));
      return Files.newByteChannel(path, options, forItsOwnerOnly(path));
    }
  }

  private static FileAttribute<?>[] forItsOwnerOnly(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
