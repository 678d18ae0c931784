package com.anaconda.aau.agent.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the settings in the documents' code, and the documents that contain each setting. */
final class Snippets {

  /** Matches fenced and indented blocks, and text in backticks. */
  private static final Pattern CODE =
      Pattern.compile("(?ms)^```\\w*\\n(.*?)^```|(?<=\\n\\n)((?:^    [^\\n]*\\n)+)|`([^`\\n]+)`");

  private static final Pattern CONDARC =
      Pattern.compile(
          "(?is)(?:#[^\\n]*\\n)*(?:anaconda[_-][\\w-]+|(?-i:do_not_track)):(?:\\s.*|$)");

  private static final Pattern OPTION =
      Pattern.compile("(?:-javaagent:[^\\s=]+\\.jar=|^)(anaconda[_-][\\w-]+[=:][^\\s\"]+)");

  private static final Pattern VARIABLE =
      Pattern.compile(
          "\\b(DO_NOT_TRACK|(?:CONDA_)?ANACONDA_\\w+)(?:\\s*[=:]\\s*|\\n\\s*value: )"
              + "[\"']?([^\\s\"',;]+)");

  private final TreeMap<String, Set<String>> found = new TreeMap<>();

  /** Returns the settings in a project's documents. */
  static TreeMap<String, Set<String>> in(Path project) throws IOException {
    Snippets snippets = new Snippets();
    try (Stream<Path> docs = Files.list(project.resolve("docs"))) {
      Stream.concat(Stream.of("README.md", "SECURITY.md").map(project::resolve), docs)
          .filter(file -> file.toString().endsWith(".md"))
          .forEach(snippets::readDocument);
    }
    return snippets.found;
  }

  private void readDocument(Path document) {
    try {
      Matcher code = CODE.matcher(Files.readString(document));
      while (code.find()) {
        String block = code.group(1) != null ? code.group(1) : code.group(2);
        String text = block != null ? block.stripIndent().strip() : code.group(3);
        readCode(text, document.getFileName().toString());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void readCode(String code, String document) {
    if (CONDARC.matcher(code).matches()) {
      String lines =
          code.lines().filter(line -> !line.startsWith("#")).collect(Collectors.joining("\n"));
      add(Snippet.Kind.CONDARC, lines, document);
      return;
    }
    Matcher option = OPTION.matcher(code);
    while (option.find()) {
      add(Snippet.Kind.OPTION, option.group(1), document);
    }
    Matcher variable = VARIABLE.matcher(code);
    while (variable.find()) {
      add(Snippet.Kind.VARIABLE, variable.group(1) + "=" + variable.group(2), document);
    }
  }

  private void add(Snippet.Kind kind, String text, String document) {
    found.computeIfAbsent(kind + " " + text, key -> new TreeSet<>()).add(document);
  }
}
