package com.anaconda.aau.report.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.anaconda.aau.report.count.Secrets;
import com.anaconda.aau.report.ingest.Ingest;
import com.anaconda.aau.report.ingest.Progress;
import com.anaconda.aau.report.ingest.Source;
import com.anaconda.aau.report.ingest.Spill;
import com.anaconda.aau.report.log.LogFormats;
import com.anaconda.aau.report.log.Storage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Logs that lose their lines while they are read, as with logrotate's {@code copytruncate}. */
class TruncatedLogTest {
  private static final ZoneId UTC = ZoneId.of("UTC");
  private static final String LINE =
      "::1 - - [28/Nov/2026:22:14:33 +0000] \"GET /x HTTP/1.1\" 200 1 \"-\" \"x/1\"\n";

  @TempDir private Path directory;

  @Test
  void isNotStoredIfItIsTruncatedAfterReading() throws IOException {
    try (Store store = new Store(directory, () -> {})) {
      Store.Text text = () -> text("");
      IOException e =
          assertThrows(
              IOException.class,
              () -> store.add(List.of(), Map.of(text, 80L), LocalDate.of(2026, 1, 1), UTC));
      assertTrue(e.getMessage().contains("truncated"), e.getMessage());
      assertEquals(List.of(), store.runs());
    }
  }

  @Test
  void isNotCountedIfItIsTruncatedBeforeItsEndIsRead() throws Exception {
    Storage shrunk = new Shrunk(LINE, 2 * LINE.length());
    try (Spill spill = new Spill()) {
      Ingest ingest = new Ingest(new LogFormats(UTC), "combined", Secrets.ofOneRun(), spill);
      List<Source> sources = List.of(Source.of("access.log", shrunk));
      IOException e = assertThrows(IOException.class, () -> ingest.read(sources, new Progress()));
      assertEquals(
          "access.log: truncated while it was read. Run the report again.", e.getMessage());
    }
  }

  private static InputStream text(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
  }

  /** A log that had more bytes when its size was asked for. */
  private record Shrunk(String text, long size) implements Storage {
    @Override
    public InputStream open(long from) {
      return TruncatedLogTest.text(text.substring((int) from));
    }
  }
}
