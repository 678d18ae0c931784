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
 * The CPU time that a JVM has spent on an attachment, as Linux shows it in /proc. Counts three
 * kinds of threads: the thread that runs the agent, the thread that changes classes while all
 * others are stopped, and the garbage collector's threads, because the first two may have to wait
 * for a collection.
 */
final class AttachWork {

  /**
   * The CPU time that counts as progress, in ticks: usually hundredths of a second. Threads that
   * only wake up from time to time use less.
   */
  private static final long FEW_TICKS = 5;

  /** False on systems without /proc. */
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

  /** Returns the work that the JVM has done so far. */
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
    // Java 8 does not tell the system the names of its threads.
    return new AttachWork(ofInterest.isEmpty() ? all : ofInterest);
  }

  /**
   * Returns {@code TID (NAME) STATE …}, see proc(5), or an empty string if the thread has ended.
   */
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

  /** Returns whether the JVM has made progress since the earlier measurement; true if unknown. */
  boolean goesOnSince(AttachWork before) {
    return !known || running || ticks - before.ticks >= FEW_TICKS;
  }
}
