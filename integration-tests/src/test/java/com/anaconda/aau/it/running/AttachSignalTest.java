package com.anaconda.aau.it.running;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.anaconda.aau.it.harness.Build;
import com.anaconda.aau.it.harness.Fork;
import com.anaconda.aau.it.harness.JavaProcess;
import com.anaconda.aau.it.harness.JavaVersion;
import com.anaconda.aau.it.harness.RunningFork;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/**
 * Tests that a JVM gets no more SIGQUITs than necessary. One too many makes it print a thread dump
 * on its stdout.
 */
@EnabledOnOs(value = OS.LINUX, disabledReason = "only Linux shows processes in /proc")
class AttachSignalTest extends InFlightSuite {

  @Test
  void waitsForAnotherCommandThatAsksTheJvmToListen() {
    during(
        "/1",
        pid -> {
          try (RunningFork info = startWhileLocked(pid, "info", "--pid", "" + pid)) {
            assertEquals(
                "off: the agent is not running in " + pid + "\n",
                info.await().succeeded().stdout());
          }
        });

    run(urlConnection("/1"));
  }

  /** Starts a command while this process has the lock, and returns once it waits for the lock. */
  private static RunningFork startWhileLocked(long pid, String... arguments) {
    Path file = Path.of("/proc/" + pid + "/comm");
    try (FileChannel locked = FileChannel.open(file, StandardOpenOption.WRITE)) {
      locked.lock();
      RunningFork command = new Fork(Aau.command(Build.agent(), arguments)).start();
      while (!hasOpen(command.pid(), file)) {
        assertTrue(command.isAlive(), "the command has not waited");
        Thread.onSpinWait();
      }
      assertFalse(listens(pid));
      return command;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean hasOpen(long pid, Path file) throws IOException {
    try (DirectoryStream<Path> descriptors =
        Files.newDirectoryStream(Path.of("/proc/" + pid + "/fd"))) {
      for (Path descriptor : descriptors) {
        if (leadsTo(file, descriptor)) {
          return true;
        }
      }
      return false;
    } catch (NoSuchFileException hasEnded) {
      return false;
    }
  }

  private static boolean leadsTo(Path file, Path descriptor) throws IOException {
    try {
      return Files.readSymbolicLink(descriptor).equals(file);
    } catch (NoSuchFileException closed) {
      return false;
    }
  }

  /** Returns whether HotSpot has created its socket, which is always in this directory on Linux. */
  private static boolean listens(long pid) {
    return Files.exists(Path.of("/tmp/.java_pid" + pid));
  }

  @Test
  void listsAJvmWithoutTheAgentWithoutASignal() {
    during("/1", pid -> assertListed("off", pid, false));

    run(urlConnection("/1"));
  }

  @Test
  void listsAJvmStartedWithTheAgentWithoutASignal() {
    during("/1", pid -> assertListed("on", pid, false));

    run(urlConnection("/1").agent("prefix=/no/such"));
  }

  @Test
  void asksAJvmWhoseOptionsAreInAnArgumentFile() throws IOException {
    assumeTrue(JavaVersion.OF_FORKS >= 9, "Java 8 has no argument files");
    Path file = Build.freshDirectory("arguments").resolve("options");
    Files.writeString(file, JavaProcess.agentOption());
    during("/1", pid -> assertListed("on", pid, true));

    run(urlConnection("/1").options("@" + file));
  }

  private static void assertListed(String state, long pid, boolean asked) {
    String list = Aau.run("attach", "--list").succeeded().stdout();
    String line = " *" + pid + "  " + state + " .*";
    assertTrue(list.lines().anyMatch(each -> each.matches(line)), list);
    assertEquals(asked, listens(pid));
  }
}
