package com.anaconda.aau.benchmark.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes lines in nginx's combined format into a buffer. */
final class Line {
  private static final byte[] ALPHABET =
      bytes("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");
  private static final byte[][] TOOLS = {
    bytes("Apache-Maven/3.9.9 (Java 17.0.15; Linux 6.1.0)"),
    bytes("Apache-Maven/3.8.7 (Java 21.0.2; Windows 11)"),
    bytes("Gradle/8.11.1 (Linux;6.1.0;amd64) (Debian;17.0.15;17.0.15+6)"),
    bytes("Coursier/2.0"),
    bytes("Apache Ivy/2.5.3"),
    bytes("conda/24.1.2 requests/2.31.0 CPython/3.11.7 Linux/6.1.0"),
  };
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("dd/MMM/yyyy", Locale.ROOT);

  private final byte[] buffer;
  private int length;
  private byte[] date;
  private int second;

  Line(int size) {
    buffer = new byte[size];
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  void setDate(LocalDate day) {
    date = bytes(DATE.format(day));
  }

  void setSecond(int ofDay) {
    second = ofDay;
  }

  void begin(int client) {
    text("10.");
    number(client >>> 16 & 0xFF).character('.');
    number(client >>> 8 & 0xFF).character('.');
    number(client & 0xFF).text(" - - [");
    all(date).character(':');
    two(second / 3600).character(':');
    two(second / 60 % 60).character(':');
    two(second % 60).text(" +0000] \"GET /maven2/org/example/a");
  }

  void request(int number, int version, boolean checksum, int status) {
    number(number).text("/1.");
    number(version).text("/a");
    number(number).text("-1.");
    number(version).text(checksum ? ".jar.sha1 HTTP/1.1\" " : ".jar HTTP/1.1\" ");
    number(status).character(' ');
    number(number * 977).text(" \"-\" \"");
  }

  void tool(int client) {
    all(TOOLS[client % TOOLS.length]);
  }

  void optOut() {
    text(" aau/0.2.0");
  }

  void malformed() {
    text(" aau/0.2.0 c/short s/!");
  }

  void tokens(long client, long session, long environment, int organization) {
    text(" aau/0.2.0 c/");
    token(client * 3 + 1).text(" s/");
    token(session).text(" e/");
    token(environment * 3 + 2);
    if (organization >= 0) {
      text(" o/org-").number(organization);
    }
  }

  void end() {
    text("\"\n");
  }

  int length() {
    return length;
  }

  void writeTo(OutputStream out) throws IOException {
    out.write(buffer, 0, length);
    length = 0;
  }

  /** Appends 22 characters that depend only on the number. */
  private Line token(long number) {
    long bits = 0;
    for (int i = 0; i < 22; i++) {
      if (i % 10 == 0) {
        bits = mix(number + i);
      }
      buffer[length++] = ALPHABET[(int) (bits & 63)];
      bits >>>= 6;
    }
    return this;
  }

  private static long mix(long number) {
    long bits = number * 0x9E3779B97F4A7C15L;
    bits = (bits ^ bits >>> 30) * 0xBF58476D1CE4E5B9L;
    bits = (bits ^ bits >>> 27) * 0x94D049BB133111EBL;
    return bits ^ bits >>> 31;
  }

  @SuppressWarnings("deprecation") // the only method that creates no object; the text is ASCII
  private Line text(String text) {
    text.getBytes(0, text.length(), buffer, length);
    length += text.length();
    return this;
  }

  private Line all(byte[] bytes) {
    System.arraycopy(bytes, 0, buffer, length, bytes.length);
    length += bytes.length;
    return this;
  }

  private Line character(char c) {
    buffer[length++] = (byte) c;
    return this;
  }

  private Line two(int number) {
    return character((char) ('0' + number / 10)).character((char) ('0' + number % 10));
  }

  private Line number(int number) {
    int divisor = 1;
    while (number / divisor >= 10) {
      divisor *= 10;
    }
    for (; divisor > 0; divisor /= 10) {
      character((char) ('0' + number / divisor % 10));
    }
    return this;
  }
}
