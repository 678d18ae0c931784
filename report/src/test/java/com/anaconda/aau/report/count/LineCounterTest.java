package com.anaconda.aau.report.count;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.anaconda.aau.report.log.Fields;
import com.anaconda.aau.report.log.LineFormat;
import com.anaconda.aau.report.log.LogFormats;
import com.anaconda.aau.report.usage.Tagging;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LineCounterTest {
  private static final LocalDate FIRST = LocalDate.of(2025, 1, 1);

  private final List<Record> totals = new ArrayList<>();
  private final Fields fields = new Fields();
  private LineFormat format;
  private LineCounter counter;

  @BeforeEach
  void create() throws Exception {
    format = new LogFormats(ZoneId.of("UTC")).named("combined");
    counter =
        new LineCounter(
            Secrets.ofOneRun(),
            (records, weight) ->
                records.forEach(
                    record -> {
                      if (record.kind() == RecordKind.ALL) {
                        totals.add(record);
                      }
                    }));
  }

  @Test
  void handsOverEachDayOfAMonthOnceIfTheDaysAreOutOfOrder() throws Exception {
    for (int i = 0; i < 28_000; i++) {
      count(i % 28, i % 500);
    }
    counter.flush();

    assertEquals(28, totals.size());
    for (Record total : totals) {
      assertEquals(1000, total.numbers()[Tagging.UNTAGGED.ordinal()]);
    }
  }

  @Test
  void keepsAtMostAMonthOfDaysOpen() throws Exception {
    for (int i = 0; i < 1000; i++) {
      count(i, i);
      assertTrue(totals.size() >= i - 32, i + " days, " + totals.size() + " handed over");
    }
    counter.flush();

    assertEquals(1000, totals.size());
  }

  @Test
  void handsOverLargeDaysOfASortedLogSoon() throws Exception {
    for (int day = 0; day < 10; day++) {
      for (int i = 0; i < 10_000; i++) {
        count(day, i % 100);
      }
      assertTrue(totals.size() >= day - 1, day + " days, " + totals.size() + " handed over");
    }
    counter.flush();

    assertEquals(10, totals.size());
  }

  private void count(int day, int artifact) throws Exception {
    LocalDate date = FIRST.plusDays(day);
    byte[] line =
        ("10.0.0.1 - - [%02d/%s/%d:10:00:00 +0000]"
                + " \"GET /m2/org/x/p%4$d/1/p%4$d-1.jar HTTP/1.1\" 200 1 \"-\" \"x/1\"")
            .formatted(
                date.getDayOfMonth(),
                date.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH),
                date.getYear(),
                artifact)
            .getBytes(StandardCharsets.US_ASCII);
    assertTrue(format.read(line, 0, line.length, fields));
    counter.count(fields);
  }
}
