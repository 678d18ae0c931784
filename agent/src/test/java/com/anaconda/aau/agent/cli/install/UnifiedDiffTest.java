package com.anaconda.aau.agent.cli.install;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The expected text is the output of {@code diff -u}. */
class UnifiedDiffTest {

  private static final FileText NONE = FileText.absent(0);

  private static FileText text(String content) {
    return FileText.of(content.getBytes(UTF_8));
  }

  private static void assertDiff(FileText before, FileText after, String expected) {
    assertEquals(expected, UnifiedDiff.of(Path.of("/f"), before, after));
  }

  @Test
  void showsThreeLinesOfContext() {
    assertDiff(
        text("1\n2\n3\n4\n5\n6\n7\n8\n"),
        text("1\n2\n3\n4\nnew\n6\n7\n8\n"),
        """
        --- /f
        +++ /f
        @@ -2,7 +2,7 @@
         2
         3
         4
        -5
        +new
         6
         7
         8
        """);
  }

  @Test
  void showsAMissingNewlineAtTheEnd() {
    assertDiff(
        text("ä\nb"),
        text("ä\nb\nc"),
        """
        --- /f
        +++ /f
        @@ -1,2 +1,3 @@
         ä
        -b
        \\ No newline at end of file
        +b
        +c
        \\ No newline at end of file
        """);
  }

  @Test
  void showsACreatedAndADeletedFile() {
    assertDiff(
        NONE,
        text("a\nb\n"),
        """
        --- /dev/null
        +++ /f
        @@ -0,0 +1,2 @@
        +a
        +b
        """);
    assertDiff(
        text("a\n"),
        NONE,
        """
        --- /f
        +++ /dev/null
        @@ -1 +0,0 @@
        -a
        """);
  }
}
