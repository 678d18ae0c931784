package com.anaconda.aau.it.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Shell blocks in the documentation can be pasted as they stand, remarks included. */
class ShellBlocksCanBePastedTest {

  private static final Path PROJECT = Path.of("").toAbsolutePath().getParent();

  private static final Pattern COMMAND =
      Pattern.compile(
          "(export|unset|java|mvn|gradle|curl|docker|kubectl|sudo|cp|install|sha256sum|echo|cat)\\b.*"
              + "|(benchmarks/run|[A-Z_]+=).*");

  /** Text in columns: a shell would take the second column for arguments. */
  private static final Pattern REMARK = Pattern.compile("\\S {2,}[^#\\s]");

  private static final Pattern QUOTED = Pattern.compile("'[^']*'|\"[^\"]*\"");

  @ParameterizedTest
  @MethodSource("documents")
  void hasOnlyBlocksThatCanBePasted(Path document) throws Exception {
    for (String block : shellBlocksOf(Files.readString(document))) {
      assertEquals("", wrongWith(block), block);
    }
  }

  static List<Path> documents() throws IOException {
    try (Stream<Path> docs = Files.list(PROJECT.resolve("docs"))) {
      return Stream.concat(
              Stream.of("README.md", "SECURITY.md", "CHANGELOG.md").map(PROJECT::resolve),
              docs.filter(each -> each.toString().endsWith(".md")))
          .sorted()
          .toList();
    }
  }

  @Test
  void findsShellBlocks() throws IOException {
    List<String> blocks = new ArrayList<>();
    for (Path document : documents()) {
      blocks.addAll(shellBlocksOf(Files.readString(document)));
    }
    assertTrue(blocks.size() > 5, blocks.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "java -jar aau.jar attach --list     this user's JVMs",
        "java -jar aau.jar info --pid PID    what it does",
        "export A=$HOME/x      or the option",
        "echo 'one",
      })
  void detectsBlocksThatCannotBePasted(String block) throws Exception {
    assertFalse(wrongWith(block).isEmpty());
  }

  private static String wrongWith(String block) throws Exception {
    for (String line : block.split("\n")) {
      if (REMARK
          .matcher(QUOTED.matcher(line.replaceFirst("(^|\\s)#.*", "")).replaceAll("q"))
          .find()) {
        return "remark without #: " + line;
      }
    }
    assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "bash is not installed");
    Process bash = new ProcessBuilder("/bin/bash", "-n").redirectErrorStream(true).start();
    bash.getOutputStream().write((block + "\n").getBytes(StandardCharsets.UTF_8));
    bash.getOutputStream().close();
    String output = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return bash.waitFor() == 0 ? output : "bash: " + output;
  }

  /** The fenced or indented blocks whose first line is a command. */
  private static List<String> shellBlocksOf(String document) {
    List<String> blocks = new ArrayList<>();
    StringBuilder block = new StringBuilder();
    boolean fenced = false;
    for (String line : (document + "\n").split("\n", -1)) {
      boolean fence = line.startsWith("```");
      boolean inside = !fence && (fenced || line.startsWith("    "));
      fenced ^= fence;
      if (inside) {
        block.append(fenced ? line : line.substring(4)).append('\n');
      } else if (block.length() > 0) {
        blocks.add(block.toString().stripTrailing());
        block.setLength(0);
      }
    }
    blocks.removeIf(each -> !COMMAND.matcher(each.split("\n")[0]).matches());
    return blocks;
  }
}
