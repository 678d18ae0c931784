package com.anaconda.aau.report.output;

import com.anaconda.aau.report.figures.Count;
import com.anaconda.aau.report.figures.Traffic;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;

/** Rows of JSON with a limit on their total size. Rows beyond that limit are omitted. */
final class PageRows {
  /** Writes a row's cells. */
  interface Cells {
    void write(JsonGenerator json) throws IOException;
  }

  /** Longer names occur only in attacks. */
  private static final int LONGEST_TEXT = 160;

  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private final int most;
  private final List<String> rows = new ArrayList<>();
  private int length;
  private int cut;

  PageRows(int most) {
    this.most = most;
  }

  /** Adds a row unless the limit is exceeded. */
  void add(Cells cells) throws IOException {
    String row = row(cells);
    if (cut > 0 || length + row.length() + 1 > most) {
      cut++;
      return;
    }
    rows.add(row);
    length += row.length() + 1;
  }

  /** Returns the number of omitted rows. */
  int cut() {
    return cut;
  }

  /** Returns the size of the rows in bytes. */
  int length() {
    return length;
  }

  /** Returns the rows as a JSON array. */
  String array() {
    return '[' + String.join(",", rows) + ']';
  }

  static String row(Cells cells) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      json.setHighestNonEscapedChar(126);
      json.setCharacterEscapes(new MarkupEscapes());
      json.writeStartArray();
      cells.write(json);
      json.writeEndArray();
    }
    return text.toString();
  }

  static void text(JsonGenerator json, String text) throws IOException {
    String safe = SafeText.terminal(text);
    boolean isLong = safe.codePointCount(0, safe.length()) > LONGEST_TEXT;
    json.writeString(
        isLong ? safe.substring(0, safe.offsetByCodePoints(0, LONGEST_TEXT)) + "…" : safe);
  }

  static void count(JsonGenerator json, Count count) throws IOException {
    if (count.exact()) {
      json.writeNumber(count.value());
    } else {
      json.writeArray(new long[] {count.value(), count.low(), count.high()}, 0, 3);
    }
  }

  static void traffic(JsonGenerator json, Traffic traffic) throws IOException {
    json.writeNumber(traffic.tagged());
    json.writeNumber(traffic.optedOut());
    json.writeNumber(traffic.untagged());
    json.writeNumber(traffic.malformed());
  }
}
