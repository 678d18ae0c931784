package com.anaconda.aau.report.usage;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tool that a User-Agent names, with the Java version and operating system if it names them.
 * Contains only what looks like a product and a version, because the rest of a User-Agent may
 * identify a person.
 *
 * @param product such as {@code Apache-Maven}; {@code (none)} without a User-Agent, or {@code
 *     (other)} if the User-Agent does not start with a product
 * @param version such as {@code 3.9.9}, or empty
 * @param java such as {@code 17.0.15}, or empty
 * @param system such as {@code Linux}, or empty
 */
public record Tool(String product, String version, String java, String system) {
  static final String NONE = "(none)";
  static final String OTHER = "(other)";

  /**
   * Products that send requests on behalf of clients whose own User-Agents do not reach the log.
   */
  private static final Set<String> MANAGERS =
      Set.of("Nexus", "Artifactory", "Reposilite", "ProGet", "Archiva", "Pulp", "devpi-server");

  private static final int LONGEST = 512;

  // One or two words of a product, a slash, a version: "Apache-Maven/3.9.9", "Apache Ivy/2.5.3".
  private static final Pattern PRODUCT =
      Pattern.compile(
          "^([A-Za-z][A-Za-z0-9_.-]{1,39}(?: [A-Za-z][A-Za-z0-9_.-]{0,19})?)"
              + "(?:/[vV]?(\\d[A-Za-z0-9._-]{0,30}))?(?=[ ;,()+/]|$)");
  private static final Pattern JAVA =
      Pattern.compile(
          "\\bJava[ /](\\d{1,3}(?:[._]\\d{1,5}){0,3})|;(\\d{1,3}(?:[._]\\d{1,5}){1,3});\\2\\+");
  private static final Pattern SYSTEM =
      Pattern.compile("[(; ](Linux|Windows|Mac OS X|macOS|Darwin|FreeBSD|AIX|SunOS)\\b");

  /** Parses the part of a User-Agent before the tokens. */
  public static Tool of(byte[] bytes, int from, int to) {
    String head =
        new String(bytes, from, Math.min(to - from, LONGEST), StandardCharsets.ISO_8859_1).trim();
    if (head.isEmpty()) {
      return new Tool(NONE, "", "", "");
    }
    Matcher product = PRODUCT.matcher(head);
    if (!product.find()) {
      return new Tool(OTHER, "", "", "");
    }
    String version = product.group(2) == null ? "" : product.group(2);
    return new Tool(product.group(1), version, java(head), first(SYSTEM, head));
  }

  private static String java(String head) {
    Matcher java = JAVA.matcher(head);
    if (!java.find()) {
      return "";
    }
    return java.group(1) == null ? java.group(2) : java.group(1);
  }

  private static String first(Pattern pattern, String head) {
    Matcher found = pattern.matcher(head);
    return found.find() ? found.group(1) : "";
  }

  /**
   * Returns whether a product is a repository manager, which sends requests in its own name and
   * hides its clients.
   */
  public static boolean isRepositoryManager(String product) {
    return MANAGERS.contains(product);
  }
}
