package com.anaconda.aau.report.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
  @TempDir Path directory;

  @Test
  void respectsTheUmask() throws IOException {
    assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
    Path usual = Files.createFile(directory.resolve("usual"));
    Path file = directory.resolve("usage.html");
    WholeFile.write(file, "page");
    assertEquals(Files.getPosixFilePermissions(usual), Files.getPosixFilePermissions(file));
  }

  @Test
  void keepsTheModeOfAFileThatItReplaces() throws IOException {
    assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
    Path file = Files.writeString(directory.resolve("usage.html"), "old");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r--"));
    WholeFile.write(file, "page");
    assertEquals("page", Files.readString(file));
    assertEquals("rw-rw-r--", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    assertEquals(List.of(file), inside());
  }

  @Test
  void replacesTheTargetOfALink() throws IOException {
    Path file = Files.writeString(directory.resolve("2026.html"), "old");
    Path link = Files.createSymbolicLink(directory.resolve("usage.html"), file);
    WholeFile.write(link, "page");
    assertTrue(Files.isSymbolicLink(link));
    assertEquals("page", Files.readString(file));
  }

  @Test
  void writesToADevice() throws IOException {
    WholeFile.write(Path.of("/dev/null"), "page");
    assertTrue(Files.exists(Path.of("/dev/null")));
  }

  @Test
  void namesTheFileThatCannotBeWritten() {
    Path file = directory.resolve("no/such/usage.html");
    NoSuchFileException e =
        assertThrows(NoSuchFileException.class, () -> WholeFile.write(file, "page"));
    assertEquals(file.toString(), e.getFile());
  }

  private List<Path> inside() throws IOException {
    try (Stream<Path> inside = Files.list(directory)) {
      return inside.toList();
    }
  }

  @Test
  void deletesWhatAKilledReportLeftBehind() throws IOException {
    String id = "01234567-89ab-cdef-0123-456789abcdef";
    Path abandoned = Files.createFile(directory.resolve(".a.html." + id + ".part"));
    Path inUse = Files.createFile(directory.resolve(".a.html." + id.replace('0', '1') + ".part"));
    Path ofAnother = Files.createFile(directory.resolve(".b.html." + id + ".part"));
    Path alien = Files.createFile(directory.resolve(".a.html.backup.part"));
    try (FileChannel channel = FileChannel.open(inUse, StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      assertTrue(lock.isValid());
      WholeFile.write(directory.resolve("a.html"), "text");
    }
    assertFalse(Files.exists(abandoned));
    assertTrue(Files.exists(inUse));
    assertTrue(Files.exists(ofAnother));
    assertTrue(Files.exists(alien));
  }
}
