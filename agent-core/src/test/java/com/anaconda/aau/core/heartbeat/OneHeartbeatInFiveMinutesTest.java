package com.anaconda.aau.core.heartbeat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.anaconda.aau.core.process.Debug;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the file that decides whose turn it is, and anything else that may be at its path. */
class OneHeartbeatInFiveMinutesTest {
  private static final String URL = "https://repo.example.com/";
  private static final long MINUTE = 60_000;

  @TempDir private Path home;
  private Path file;

  @BeforeEach
  void file() {
    file = home.resolve(".conda/aau_heartbeat");
  }

  @Test
  void theFirstProcessTakesTheTurn() {
    assertFalse(turn().isTaken());
    assertTrue(turn().take());
    assertTrue(turn().isTaken());
    assertFalse(turn().take());
  }

  @Test
  void eachEnvironmentAndUrlHasItsOwnTurn() {
    assertTrue(turn().take());
    assertTrue(turn("/other", URL).take());
    assertTrue(turn("/env", URL + "other").take());
    assertFalse(turn().take());
    assertFalse(turn("/other", URL).take());
  }

  @Test
  void aTurnExpiresAfterFiveMinutes() throws IOException {
    assertTrue(turn().take());
    age(4 * MINUTE);
    assertTrue(turn().isTaken());
    assertFalse(turn().take());
    age(2 * MINUTE);
    assertFalse(turn().isTaken());
    assertTrue(turn().take());
    assertEquals(1, Files.readAllLines(file).size());
  }

  @Test
  void timesInTheFutureAreIgnored() throws IOException {
    assertTrue(turn().take());
    age(-60 * MINUTE);
    assertTrue(turn().take());
  }

  @Test
  void onlyOneOfManyConcurrentThreadsTakesTheTurn() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(16);
    for (int round = 0; round < 50; round++) {
      Files.deleteIfExists(file);
      CyclicBarrier start = new CyclicBarrier(16);
      List<Callable<Boolean>> takers = new ArrayList<>();
      for (int i = 0; i < 16; i++) {
        takers.add(
            () -> {
              Turn turn = turn();
              start.await();
              return turn.take();
            });
      }
      int taken = 0;
      for (Future<Boolean> taker : threads.invokeAll(takers)) {
        taken += taker.get() ? 1 : 0;
      }
      assertEquals(1, taken);
    }
    threads.shutdown();
  }

  @Test
  void malformedLinesAreDropped() throws IOException {
    write("\0\0nonsense\n\n12 34\n99999999999999999999 0123456789abcdef\nhalf a li");
    assertFalse(turn().isTaken());
    assertTrue(turn().take());
    assertEquals(1, Files.readAllLines(file).size());
  }

  @Test
  void aHugeFileIsTruncated() throws IOException {
    write("x\n".repeat(1 << 20));
    assertFalse(turn().isTaken());
    assertTrue(turn().take());
    assertTrue(Files.size(file) < 100);
  }

  @Test
  void aDirectoryAtThePathPreventsHeartbeats() throws IOException {
    Files.createDirectories(file);
    assertNone();
  }

  @Test
  void aLinkAtThePathPreventsHeartbeats() throws IOException {
    Path target = home.resolve("target");
    Files.createDirectory(file.getParent());
    Files.createSymbolicLink(file, target);
    assertNone();
    assertFalse(Files.exists(target), "a link to nothing");
    Files.writeString(target, "precious");
    assertNone();
    assertEquals("precious", Files.readString(target));
  }

  @Test
  void aFifoAtThePathPreventsHeartbeats() throws Exception {
    Files.createDirectory(file.getParent());
    assumeTrue(
        new ProcessBuilder("mkfifo", file.toString()).start().waitFor() == 0, "no mkfifo here");
    assertNone();
  }

  @Test
  void anUnusableDirectoryPreventsHeartbeats() throws IOException {
    Files.writeString(home.resolve(".conda"), "not a directory");
    assertFalse(turn().take());

    // Not even root can write here.
    assumeTrue(Files.isDirectory(Path.of("/proc")), "this system lacks /proc");
    assertFalse(new Turn(Path.of("/proc"), "", URL, Debug.off()).take());
  }

  @Test
  void rootWritesNothingInAnotherUsersHome() throws IOException {
    assumeTrue(
        "root".equals(System.getProperty("user.name")), "only root can change the owner of a home");
    Files.setAttribute(home, "unix:uid", 1234);
    assertNone();
    assertFalse(Files.exists(file.getParent()));
  }

  private void assertNone() {
    assertFalse(!turn().isTaken() && turn().take());
    assertFalse(turn().take());
  }

  private Turn turn() {
    return turn("/env", URL);
  }

  private Turn turn(String environment, String url) {
    return new Turn(home, environment, url, Debug.off());
  }

  private void write(String text) throws IOException {
    Files.createDirectory(file.getParent());
    Files.writeString(file, text);
  }

  /** Moves the times in all lines into the past. */
  private void age(long millis) throws IOException {
    List<String> lines = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      String[] parts = line.split(" ");
      lines.add(Long.parseLong(parts[0]) - millis + " " + parts[1]);
    }
    Files.write(file, lines);
  }
}
