package com.anaconda.aau.it.running;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.anaconda.aau.it.harness.Build;
import com.anaconda.aau.it.harness.Fork;
import com.anaconda.aau.it.harness.Outcome;
import com.anaconda.aau.it.harness.TokenString;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Attaches from outside to a JVM in its own namespaces. */
class ContainerTest extends InFlightSuite {

  private static final String[] OTHER_PROCESSES = {"unshare", "--pid", "--fork", "--mount-proc"};

  @Test
  void attachesToAJvmInAnotherPidNamespace() {
    assumeCan(OTHER_PROCESSES);
    during("/1", pid -> Aau.attach(childOf(pid)));

    run(urlConnection("/1", "/2").fork(OTHER_PROCESSES));

    assertEquals("toy/1", TokenString.atEndOf(userAgentOf("/2")).own());
  }

  @Test
  void refusesAJvmThatCannotSeeTheJar() throws IOException {
    Path directory = Build.freshDirectory("hidden").toRealPath();
    Path jar = Files.copy(Build.agent(), directory.resolve("aau.jar"));
    String[] withoutJar = {
      "unshare", "--mount", "sh", "-c", "mount -t tmpfs none \"$0\" && exec \"$@\"", "" + directory
    };
    assumeCan(withoutJar);
    during(
        "/",
        pid -> {
          Outcome outcome = new Fork(Aau.command(jar, "attach", Long.toString(pid))).run();
          assertEquals(1, outcome.exitCode(), outcome::toString);
          assertEquals(
              ("aau: "
                      + pid
                      + " has another file system (a container, a chroot): copy aau.jar to "
                      + jar)
                  + (" there, which is /proc/" + pid + "/root" + jar + " here\n"),
              outcome.stderr());
        });

    run(urlConnection("/").fork(withoutJar));
  }

  private static long childOf(long pid) {
    return ProcessHandle.of(pid).orElseThrow().children().findFirst().orElseThrow().pid();
  }

  private static void assumeCan(String... wrapper) {
    List<String> command = new ArrayList<>(List.of(wrapper));
    command.add("true");
    assumeTrue(
        Files.isExecutable(Path.of("/usr/bin/unshare")) && new Fork(command).run().exitCode() == 0,
        "this user or system cannot create namespaces");
  }
}
