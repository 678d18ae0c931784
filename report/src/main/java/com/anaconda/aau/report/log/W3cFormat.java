package com.anaconda.aau.report.log;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * W3C's extended log format, in which a {@code #Fields:} line names the fields of the following
 * lines. IIS separates them with spaces, CloudFront with tabs. The fields can change in the middle
 * of a file.
 */
final class W3cFormat implements LineFormat {
  private static final byte[] FIELDS = "#Fields:".getBytes(StandardCharsets.US_ASCII);

  private final Calendar calendar;
  private PatternFormat lines;
  private boolean plusMeansSpace;

  W3cFormat(Calendar calendar) {
    this.calendar = calendar;
  }

  @Override
  public String name() {
    return plusMeansSpace ? "iis" : "cloudfront";
  }

  @Override
  public boolean isRemark(byte[] bytes, int from, int to) {
    if (from == to || bytes[from] != '#') {
      return false;
    }
    if (Bytes.startsWith(bytes, from, to, FIELDS)) {
      String names = new String(bytes, from, to - from, StandardCharsets.UTF_8);
      lines = null;
      describe(names.substring(FIELDS.length).trim().split("\\s+"), '\t');
    }
    return true;
  }

  private String[] names = {};

  private void describe(String[] found, char separator) {
    names = found;
    plusMeansSpace = separator == ' ';
    List<PatternFormat.Field> fields = new ArrayList<>();
    for (int i = 0; i < names.length; i++) {
      byte[] after = i == names.length - 1 ? new byte[0] : new byte[] {(byte) separator};
      fields.add(new PatternFormat.Field(kind(names[i]), false, after));
    }
    lines = new PatternFormat(name(), new byte[0], fields, false, calendar);
  }

  @Override
  public boolean read(byte[] bytes, int from, int to, Fields found) {
    if (lines == null) {
      return false;
    }
    // IIS and CloudFront write #Fields: in the same way, so only a data line reveals the separator.
    boolean tabs = Bytes.indexOf(bytes, from, to, (byte) '\t') >= 0;
    if (tabs == plusMeansSpace) {
      describe(names, tabs ? '\t' : ' ');
    }
    if (!lines.read(bytes, from, to, found)) {
      return false;
    }
    if (plusMeansSpace) {
      found.setPlusMeansSpace();
    }
    return true;
  }

  private static FieldKind kind(String name) {
    switch (name.toLowerCase(Locale.ROOT)) {
      case "date":
        return FieldKind.DATE;
      case "time":
        return FieldKind.CLOCK;
      case "timestamp":
        return FieldKind.TIME;
      case "cs-method":
        return FieldKind.METHOD;
      case "cs-uri-stem":
      case "cs-uri":
        return FieldKind.PATH;
      case "sc-status":
        return FieldKind.STATUS;
      case "cs(user-agent)":
        return FieldKind.AGENT;
      default:
        return FieldKind.SKIPPED;
    }
  }
}
