package com.anaconda.aau.report.output;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The page without its figures: {@code page.html} with its style sheet and scripts inserted. */
final class PageTemplate {
  private static final Pattern BLANK = Pattern.compile("\\{\\{(\\w+)(?: ([\\w.-]+))?}}");

  private final String html;
  private final Map<String, String> files = new LinkedHashMap<>();
  private final String version;

  PageTemplate(String version) throws IOException {
    this.version = version;
    this.html = resource("page.html");
    Matcher blank = BLANK.matcher(html);
    while (blank.find()) {
      if (blank.group(1).equals("file")) {
        files.put(blank.group(2), resource(blank.group(2)));
      }
    }
  }

  /** Returns the page with the given figures, which must be safe inside a script element. */
  byte[] fill(String figures) {
    String page =
        BLANK
            .matcher(html)
            .replaceAll(
                blank -> Matcher.quoteReplacement(text(blank.group(1), blank.group(2), figures)));
    return page.getBytes(StandardCharsets.UTF_8);
  }

  private String text(String blank, String file, String figures) {
    return switch (blank) {
      case "policy" -> policy();
      case "version" -> version;
      case "figures" -> figures;
      case "file" -> files.get(file);
      default -> throw new IllegalStateException(blank);
    };
  }

  /** Returns a policy that lets the page run only its own scripts and connect to nothing. */
  private String policy() {
    StringBuilder scripts = new StringBuilder();
    StringBuilder styles = new StringBuilder();
    for (Map.Entry<String, String> file : files.entrySet()) {
      StringBuilder hashes = file.getKey().endsWith(".css") ? styles : scripts;
      hashes.append(" 'sha256-").append(sha256(file.getValue())).append('\'');
    }
    return "default-src 'none'; script-src"
        + scripts
        + "; style-src"
        + styles
        + "; img-src data:; base-uri 'none'; form-action 'none'";
  }

  private static String sha256(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = PageTemplate.class.getResourceAsStream("page/" + name)) {
      if (in == null) {
        throw new NoSuchFileException(name, null, "missing from the jar");
      }
      // A browser converts each line break to LF before it hashes a script.
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
  }
}
