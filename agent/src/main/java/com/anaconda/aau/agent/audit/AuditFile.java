package com.anaconda.aau.agent.audit;

import com.anaconda.aau.core.file.Guarded;
import com.anaconda.aau.core.file.Ownership;
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

/** The file that many JVMs may write to at once. */
final class AuditFile {

  private final Path path;

  AuditFile(Path path) {
    this.path = path;
  }

  /** The file of that name; null when it is the name of none. */
  static AuditFile named(String file, Debug debug) {
    try {
      Path path = Environment.path(file);
      if (path != null) {
        return new AuditFile(path.toAbsolutePath());
      }
      debug.log("no audit, this is not a path: ", file);
    } catch (Throwable noDirectory) {
      debug.log("no audit: ", noDirectory);
    }
    return null;
  }

  /**
   * Adds lines. Each is one write at the end of the file, so that those of several processes do not
   * mix.
   *
   * @throws IOException also when the path is not a file's own, but a link's or a pipe's, and for
   *     root in the home of another user
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

  /** Guarded: a pipe that is swapped in waits for somebody to read it, and the JVM is ending. */
  private static final class Opening extends Guarded<SeekableByteChannel> {

    Opening(Path path) {
      super(path);
    }

    @Override
    protected SeekableByteChannel work(Path path) throws IOException {
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
