package com.anaconda.aau.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.anaconda.aau.report.judge.KnownLog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Neither output nor stored files contain a client's token, an address or a user's name. */
class NoSecretLeaksTest {
  private static final Pattern TOKENS =
      Pattern.compile("(?<= [csea]/)[A-Za-z0-9_-]{22}|(?<= m/)[A-Za-z0-9_-]+");
  private static final Pattern COMBINED =
      Pattern.compile("(\\S+) - (\\S+) \\[([^]]+)] \"([^\"]*)\" (\\d+) \\d+ \"-\" \"([^\"]*)\"");

  /** Lines with secrets in unexpected places. */
  private static final String HOSTILE =
      """
      10.9.8.7 - mallory garbage c/ZZZZZZZZZZZZZZZZZZZZZZ s/YYYYYYYYYYYYYYYYYYYYYY
      10.9.8.7 - mallory [%1$s] "GET /a/b/1/b-1.jar?u=mallory&t=%2$s HTTP/1.1" 200 1 "http://mallory/%2$s" "x/1"
      10.9.8.7 - mallory [%1$s] "GET /x HTTP/1.1" 200 1 "-" "c/%2$s s/%2$s e/%2$s"
      10.9.8.7 - mallory [%1$s] "GET /x HTTP/1.1" 200 1 "-" "Foo/1.0 (mallory; 10.9.8.7) c/%2$s s/%2$s"
      10.9.8.7 - mallory [%1$s] "GET /x HTTP/1.1" 200 1 "-" "Foo/1.0 aau/0.1.0 c/%2$s s/%2$s z/%2$s"
      10.9.8.7 - mallory [%1$s] "GET /x HTTP/1.1" 200 1 "-" "Foo/1.0 aau/0.1.0 o/c/%2$s"
      10.9.8.7 - mallory [%1$s] "GET /x HTTP/1.1" 200 1 "-" "mallory@example.com"
      10.9.8.7 - mallory [%1$s] "GET /x HTTP/1.1" 200 1 "-" "10.9.8.7/1"
      """
          .formatted("21/Nov/2026:10:00:00 +0000", "ZZZZZZZZZZZZZZZZZZZZZZ");

  /** The number of characters that {@link #start} looks at. No secret is shorter. */
  private static final int START = 3;

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(ints = {11, 12})
  void intoAnyOutputOrStore(int seed) throws Exception {
    Path log = directory.resolve("access.log");
    new KnownLog(seed, LocalDate.of(2026, 11, 1), 80, 5, 30).write(log, 20);
    String text = Files.readString(log) + HOSTILE;
    Files.writeString(log, text);
    Path json = directory.resolve("json.log");
    Files.write(json, text.lines().map(NoSecretLeaksTest::asJson).toList());
    Set<String> secrets = secrets(text);
    assertTrue(secrets.size() > 2000, "secrets: " + secrets.size());

    Path written = Files.createDirectory(directory.resolve("written"));
    for (Path source : List.of(log, json)) {
      for (String publish : new String[] {"", "--publish"}) {
        for (String form : new String[] {"", "--json"}) {
          run(written.resolve(source.getFileName() + publish + form), source, publish, form);
        }
      }
    }
    List<Path> files;
    try (Stream<Path> inside = Files.walk(written)) {
      files = inside.filter(Files::isRegularFile).toList();
    }
    assertTrue(files.size() > 8 * 10, "files: " + files.size());
    for (Path file : files) {
      search(file, secrets);
    }
  }

  private static void run(Path written, Path log, String publish, String form) throws IOException {
    Files.createDirectory(written);
    List<String> arguments =
        new ArrayList<>(
            List.of(
                log.toString(),
                "--store",
                written.resolve("store").toString(),
                "--csv",
                written.resolve("csv").toString(),
                "--html",
                written.resolve("usage.html").toString()));
    Stream.of(publish, form).filter(word -> !word.isEmpty()).forEach(arguments::add);
    Reports.Printed printed = Reports.run(arguments.toArray(String[]::new));
    assertEquals(0, printed.status(), printed.err());
    Files.writeString(written.resolve("printed"), printed.out() + printed.err());
  }

  /** Returns a line as nginx writes it with {@code escape=json}. */
  private static String asJson(String line) {
    Matcher fields = COMBINED.matcher(line);
    if (!fields.matches()) {
      return line;
    }
    return "{\"remote_addr\":\"%s\",\"remote_user\":\"%s\",\"time_local\":\"%s\",\"request\":\"%s\","
            .formatted(fields.group(1), fields.group(2), fields.group(3), fields.group(4))
        + "\"status\":%s,\"http_user_agent\":\"%s\"}".formatted(fields.group(5), fields.group(6));
  }

  private static Set<String> secrets(String text) {
    Set<String> secrets = new HashSet<>(Set.of("mallory", "10.9.8.7"));
    Matcher found = TOKENS.matcher(text);
    while (found.find()) {
      secrets.add(found.group());
    }
    Matcher who = Pattern.compile("^(\\S+) - (\\S+)", Pattern.MULTILINE).matcher(text);
    while (who.find()) {
      secrets.add(who.group(1));
      secrets.add(who.group(2));
    }
    return secrets;
  }

  /** Returns a number for the first three characters of a secret. */
  private static int start(String text, int from) {
    return (text.charAt(from) << 16) + (text.charAt(from + 1) << 8) + text.charAt(from + 2);
  }

  private static void search(Path file, Set<String> secrets) throws IOException {
    String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    // The path of an unreadable file may be shown, but JUnit's temporary path contains only
    // numbers.
    // Look up each part of the file that begins like a secret: searching the file for each of
    // thousands of secrets takes far longer.
    BitSet starts = new BitSet();
    secrets.forEach(secret -> starts.set(start(secret, 0)));
    List<Integer> lengths = secrets.stream().map(String::length).distinct().toList();
    for (int from = 0; from + START <= content.length(); from++) {
      for (int length : starts.get(start(content, from)) ? lengths : List.<Integer>of()) {
        String part = content.substring(from, Math.min(from + length, content.length()));
        assertFalse(secrets.contains(part), () -> part + " is in " + file);
      }
    }
    // A report shows the names of organizations and installers to its own reader, but not to the
    // public.
    boolean isConfidential =
        file.toString().contains("store") || file.toString().contains("--publish");
    for (String name : List.of("acme", "globex", "team-1")) {
      assertFalse(isConfidential && content.contains(name), name + " is in " + file);
    }
  }
}
