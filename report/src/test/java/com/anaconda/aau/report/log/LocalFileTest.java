package com.anaconda.aau.report.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows does not tell Java which file it is")
class LocalFileTest {
  @TempDir private Path directory;
  private Path log;
  private LocalFile file;

  @BeforeEach
  void writeALog() throws IOException {
    log = Files.writeString(directory.resolve("access.log"), "old lines");
    file = LocalFile.of(log);
  }

  @Test
  void isTheSameFileAfterARotation() throws IOException {
    Files.move(log, directory.resolve("access.log.1"));
    assertEquals("lines", rest());

    Files.writeString(log, "new");
    assertEquals("lines", rest());
    assertEquals(9, file.size());
  }

  @Test
  void isNotTheFileThatReplacesIt() throws IOException {
    Path moved = Files.move(log, directory.resolve("access.log.1"));
    Files.writeString(log, "new lines");
    Files.delete(moved);

    IOException e = assertThrows(IOException.class, () -> file.open(0));
    assertTrue(e.getMessage().endsWith("was replaced while it was read. Run the report again."));
  }

  @Test
  void isMissingIfItNeverWasThere() {
    LocalFile missing = LocalFile.of(directory.resolve("missing"));
    assertThrows(NoSuchFileException.class, () -> missing.open(0));
  }

  private String rest() throws IOException {
    try (InputStream in = file.open(4)) {
      return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
    }
  }
}
