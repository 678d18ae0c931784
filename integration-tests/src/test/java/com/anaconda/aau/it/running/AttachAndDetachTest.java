package com.anaconda.aau.it.running;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.anaconda.aau.it.harness.Build;
import com.anaconda.aau.it.harness.Fork;
import com.anaconda.aau.it.harness.Outcome;
import com.anaconda.aau.it.harness.TokenString;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class AttachAndDetachTest extends InFlightSuite {

  @Test
  void attachesOnlyOnceIfAskedTwice() {
    during("/1", pid -> assertSays("The agent is now attached to " + pid + ".", "attach", pid));
    during(
        "/2",
        pid ->
            assertSays(
                "The agent is already attached to " + pid + "; nothing has changed.",
                "attach",
                pid));

    run(urlConnection("/1", "/2", "/3"));

    assertEquals("toy/1", userAgentOf("/1"));
    assertEquals("toy/1", TokenString.atEndOf(userAgentOf("/2")).own());
    assertEquals(userAgentOf("/2"), userAgentOf("/3"));
  }

  @Test
  void addsTheOptionsOfALaterAttach() {
    during(
        "/1",
        pid ->
            assertSays(
                "The agent is already attached to " + pid + "; it now has these options, too.",
                "attach",
                pid,
                "anaconda_anon_usage_account_hosts=a.example"));
    during("/2", pid -> Aau.run("attach", "" + pid, "anaconda_anon_usage=false").succeeded());
    during(
        "/3",
        pid -> {
          Outcome outcome = Aau.run("attach", "" + pid, "anaconda_anon_usage=true");
          assertEquals(1, outcome.exitCode(), outcome::toString);
          assertEquals(
              "aau: anaconda_anon_usage=true does not apply: an earlier option makes it false; to"
                  + (" change that, detach " + pid + " first\n"),
              outcome.stderr());
        });

    run(urlConnection("/1", "/2", "/3", "/4").agent());

    assertEquals(userAgentOf("/1"), userAgentOf("/2"));
    String off = "toy/1 aau/" + TokenString.atEndOf(userAgentOf("/1")).version();
    assertEquals(off, userAgentOf("/3"));
    assertEquals(off, userAgentOf("/4"));
  }

  @Test
  void saysThatNothingHasChangedIfTheOptionsAreThereAlready() {
    String option = "anaconda_anon_usage_hosts=a.example";
    during(
        "/1",
        pid ->
            assertSays(
                "The agent is already attached to " + pid + "; nothing has changed.",
                "attach",
                pid,
                option));

    run(urlConnection("/1").agent(option));
  }

  @Test
  void resolvesARelativePathAgainstTheUsersDirectory() {
    Path directory = Build.freshDirectory("relative-audit");
    during(
        "/1",
        pid -> {
          List<String> command = Aau.command(Build.agent(), "attach", "" + pid, "audit=a.jsonl");
          new Fork(command).workingDirectory(directory).run().succeeded();
        });

    run(urlConnection("/1", "/2"));

    assertTrue(Files.exists(directory.resolve("a.jsonl")));
  }

  @Test
  void passesOptionsToTheAgent() {
    during("/1", pid -> Aau.run("attach", "" + pid, "anaconda_anon_usage=false").succeeded());

    run(urlConnection("/1", "/2"));

    TokenString tokens = TokenString.atEndOf(userAgentOf("/2"));
    assertEquals("aau/" + tokens.version(), tokens.suffix());
  }

  @Test
  void stopsTaggingAfterDetach() {
    during("/1", Aau::attach);
    during("/2", pid -> assertSays("The agent is now detached from " + pid + ".", "detach", pid));
    during(
        "/3",
        pid -> assertSays("The agent is not on " + pid + "; nothing has changed.", "detach", pid));

    run(urlConnection("/1", "/2", "/3", "/4"));

    assertEquals("toy/1", TokenString.atEndOf(userAgentOf("/2")).own());
    assertEquals("toy/1", userAgentOf("/3"));
    assertEquals("toy/1", userAgentOf("/4"));
  }

  @Test
  void detachesAndReattachesAJvmStartedWithTheAgent() {
    during("/1", Aau::detach);
    during("/2", Aau::attach);

    run(urlConnection("/1", "/2", "/3").agent());

    assertEquals("toy/1", TokenString.atEndOf(userAgentOf("/1")).own());
    assertEquals("toy/1", userAgentOf("/2"));
    TokenString again = TokenString.atEndOf(userAgentOf("/3"));
    assertEquals("toy/1", again.own());
    assertEquals(TokenString.atEndOf(userAgentOf("/1")).client(), again.client());
  }

  @Test
  void listsTheStateOfTheAgentAsItChanges() {
    during("/1", pid -> assertListed(pid, "off"));
    during("/2", Aau::attach);
    during("/3", pid -> assertListed(pid, "on"));
    during("/4", Aau::detach);
    during("/5", pid -> assertListed(pid, "off"));

    run(urlConnection("/1", "/2", "/3", "/4", "/5"));
  }

  private static void assertListed(long pid, String state) {
    String list = Aau.run("attach", "--list").succeeded().stdout();
    // The list must not show a program's arguments, because they may be confidential.
    String line =
        "(?m)^ *" + pid + "  " + state + " +com\\.anaconda\\.aau\\.it\\.program\\.ClientMain$";
    assertTrue(list.lines().anyMatch(each -> each.matches(line)), list);
  }

  private static void assertSays(String line, String command, long pid, String... options) {
    String[] arguments = new String[options.length + 2];
    arguments[0] = command;
    arguments[1] = Long.toString(pid);
    System.arraycopy(options, 0, arguments, 2, options.length);
    assertEquals(line + "\n", Aau.run(arguments).succeeded().stdout());
  }
}
