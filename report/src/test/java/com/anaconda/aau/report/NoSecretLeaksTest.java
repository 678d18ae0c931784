package com.anaconda.aau.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.anaconda.aau.report.judge.SyntheticLog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is printed, written or kept, no token of a client, address or user's name is in it. */
class NoSecretLeaksTest {
  private static final Pattern SECRETS =
      Pattern.compile(
          "(?<= [csea]/)[A-Za-z0-9_-]{22}|(?<= m/)\\S+|^\\S+ - \\S+", Pattern.MULTILINE);

  @TempDir Path directory;

  @Test
  void inAnyOutputOrStore() throws Exception {
    Path log = directory.resolve("access.log");
    new SyntheticLog(11, 200, 30).write(log, 3, 2000);
    String text = Files.readString(log);
    text =
        text.replaceAll("( e/\\S+)\"", "$1 m/machine-of-bob\"")
            .replaceAll("( s/\\S+ e/)", " $1")
            .replace("  s/", " s/");
    // Lines that cannot be read are shown; they hold secrets too.
    text += "10.9.8.7 - mallory garbage c/ZZZZZZZZZZZZZZZZZZZZZZ s/YYYYYYYYYYYYYYYYYYYYYY\n";
    Files.writeString(log, text);
    Set<String> secrets = secrets(text);
    assertTrue(secrets.size() > 1000, "secrets: " + secrets.size());

    Path written = Files.createDirectory(directory.resolve("written"));
    for (String publish : new String[] {"", "--publish"}) {
      for (String form : new String[] {"", "--json"}) {
        String csv = written.resolve("csv" + publish + form).toString();
        String store = written.resolve("store").toString();
        String[] arguments =
            Stream.of(log.toString(), "--store", store, "--csv", csv, form, publish)
                .filter(word -> !word.isEmpty())
                .toArray(String[]::new);
        Reports.Printed printed = Reports.run(arguments);
        assertEquals(0, printed.status(), printed.err());
        String name = "printed" + form + publish;
        Files.writeString(written.resolve(name), printed.out() + printed.err());
      }
    }
    try (Stream<Path> files = Files.walk(written)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        search(file, secrets);
      }
    }
  }

  private static Set<String> secrets(String text) {
    Set<String> secrets = new TreeSet<>();
    Matcher found = SECRETS.matcher(text);
    while (found.find()) {
      for (String word : found.group().split(" - ")) {
        secrets.add(word);
      }
    }
    secrets.add("mallory");
    secrets.add("10.9.8.7");
    secrets.add("ZZZZZZZZZZZZZZZZZZZZZZ");
    return secrets;
  }

  private static void search(Path file, Set<String> secrets) throws IOException {
    String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    for (String secret : secrets) {
      assertFalse(content.contains(secret), secret + " is in " + file);
    }
    // Organizations have names, which their own report shows; nobody else sees them.
    boolean confidential = file.toString().contains("store") || file.toString().contains("publish");
    assertFalse(confidential && content.contains("org-"), "an organization is in " + file);
  }
}
