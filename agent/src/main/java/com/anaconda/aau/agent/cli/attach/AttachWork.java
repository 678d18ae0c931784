package com.anaconda.aau.agent.cli.attach;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.List;

/**
 * What the threads of a JVM have done that carry out what whoever attaches to it wants, as Linux
 * shows it in /proc: the one that runs the agent, the one that changes classes while all others
 * stand still, and those that collect garbage, which they may have to wait for.
 */
final class AttachWork {

  /** Of a hundred in a second. What threads do that only wake up from time to time is less. */
  private static final long FEW_TICKS = 5;

  /** False where there is no /proc. */
  private final boolean known;

  private final long ticks;
  private final boolean running;

  private AttachWork(List<String[]> threads) {
    boolean running = false;
    long ticks = 0;
    for (String[] fields : threads) {
      running |= fields[0].equals("R") || fields[0].equals("D");
      ticks += Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
    }
    this.known = !threads.isEmpty();
    this.ticks = ticks;
    this.running = running;
  }

  /** All that the JVM has done up to now. */
  static AttachWork of(long pid) {
    List<String[]> ofInterest = new ArrayList<>();
    List<String[]> all = new ArrayList<>();
    try (DirectoryStream<Path> tasks =
        Files.newDirectoryStream(Paths.get("/proc/" + pid + "/task"))) {
      for (Path task : tasks) {
        String status = status(task);
        String[] fields = status.substring(status.lastIndexOf(')') + 1).trim().split(" ");
        if (fields.length > 12) {
          all.add(fields);
        }
        if (isOfInterest(status)) {
          ofInterest.add(fields);
        }
      }
    } catch (IOException | RuntimeException cannotTell) {
      all.clear();
      ofInterest.clear();
    }
    // Java 8 gives its threads no names that the system knows.
    return new AttachWork(ofInterest.isEmpty() ? all : ofInterest);
  }

  /** {@code TID (NAME) STATE …}, see proc(5); empty when the thread has ended. */
  private static String status(Path thread) {
    try {
      return new String(Files.readAllBytes(thread.resolve("stat")), StandardCharsets.ISO_8859_1);
    } catch (IOException hasEnded) {
      return "";
    }
  }

  private static boolean isOfInterest(String status) {
    return status.contains(" (Attach Listener) ")
        || status.contains(" (VM Thread) ")
        || status.contains(" (GC Thread#");
  }

  /** Whether it has gone on since; where nothing can be told it has. */
  boolean goesOnSince(AttachWork before) {
    return !known || running || ticks - before.ticks >= FEW_TICKS;
  }
}
