package com.anaconda.aau.report.store;

import com.anaconda.aau.report.count.Secrets;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A directory with the counts of each day, which lets users delete the logs. It contains no tokens,
 * only sketches of keyed hashes and encrypted names of organizations and installers. The key is in
 * a file that only its owner can read.
 *
 * <p>New days are written beside the old ones; then the manifest that names them is replaced. So
 * whenever the program is killed, the store is in either its old or its new state. A report waits
 * while another report is using the store.
 */
public final class Store implements Closeable {
  private static final String KEY = "key";
  private static final String MANIFEST = "manifest";
  static final String RUN = ".run";

  /**
   * Matches the names that {@link DayFiles} gives its files. Other files that end in .run are not
   * ours.
   */
  private static final Pattern DAY_FILE =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}-[0-9a-f]{1,16}\\.run");

  private final Path directory;
  private final FileChannel lockFile;
  private final FileLock lock;
  private final Secrets secrets;
  private Manifest manifest;

  /**
   * Opens a store, creating it if necessary, and waits while another report is using it.
   *
   * @param waiting called if another report is using the store
   */
  public Store(Path directory, Runnable waiting) throws IOException {
    this.directory = PrivateFiles.createDirectories(directory);
    lockFile =
        FileChannel.open(
            directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock free = lockFile.tryLock();
      if (free == null) {
        waiting.run();
        free = lockFile.lock();
      }
      lock = free;
      secrets = new Secrets(key());
      manifest = Manifest.read(directory.resolve(MANIFEST));
    } catch (OverlappingFileLockException e) {
      lockFile.close();
      throw new IOException("The store " + directory + " is already in use by this program", e);
    } catch (IOException | RuntimeException e) {
      lockFile.close();
      throw e;
    }
  }

  private byte[] key() throws IOException {
    Path file = directory.resolve(KEY);
    byte[] key = new byte[Secrets.LENGTH];
    try {
      key = Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      if (Files.exists(directory.resolve(MANIFEST))) {
        throw new IOException(
            "The store " + directory + " has lost its key; its counts cannot be continued", e);
      }
      new SecureRandom().nextBytes(key);
      PrivateFiles.replace(file, key);
    }
    if (key.length != Secrets.LENGTH) {
      throw new IOException(file + " is not the key of a store");
    }
    return key;
  }

  /** Returns the secrets for everything in this store. */
  public Secrets secrets() {
    return secrets;
  }

  /** Returns the time zone of the days in this store, or null if it has none yet. */
  public ZoneId zone() {
    return manifest.zone();
  }

  /** The text of a log. */
  public interface Text {
    /** Opens the text at its beginning. */
    InputStream open() throws IOException;
  }

  /** Returns the number of bytes of a text that were counted earlier, under any name. */
  public long counted(Text text) throws IOException {
    byte[] head;
    try (InputStream in = text.open()) {
      head = in.readNBytes(Fingerprint.HEAD);
    }
    long most = 0;
    for (Fingerprint print : manifest.counted()) {
      boolean sameHead =
          print.headLength() <= head.length
              && print.length() > most
              && secrets.hash().hash(head, 0, print.headLength()) == print.head();
      if (sameHead) {
        try (InputStream in = text.open()) {
          Fingerprint now = Fingerprint.of(in, print.length(), secrets.hash());
          // A shorter text is an older copy of one that was counted completely.
          most = now == null || now.equals(print) ? print.length() : most;
        }
      }
    }
    return most;
  }

  /**
   * Adds new counts and switches the store to the new state.
   *
   * @param runs the new counts
   * @param ends the number of bytes counted so far, by text
   * @param oldest the first day to keep
   * @param zone the time zone of the days
   */
  public void add(List<Path> runs, Map<Text, Long> ends, LocalDate oldest, ZoneId zone)
      throws IOException {
    Manifest next = new Manifest(zone, new TreeMap<>(manifest.days()), new ArrayList<>());
    next.counted().addAll(manifest.counted());
    for (Map.Entry<Text, Long> end : ends.entrySet()) {
      remember(next, end.getKey(), end.getValue());
    }
    try (DayFiles days = new DayFiles(directory, next.days())) {
      days.write(runs, oldest.toEpochDay());
    }
    next.days().headMap(oldest.toEpochDay()).clear();
    PrivateFiles.replace(
        directory.resolve(MANIFEST), next.text().getBytes(StandardCharsets.US_ASCII));
    manifest = next;
    sweep();
  }

  private void remember(Manifest next, Text text, long length) throws IOException {
    if (length == 0) {
      return;
    }
    try (InputStream in = text.open()) {
      Fingerprint print = Fingerprint.of(in, length, secrets.hash());
      if (print != null && !next.counted().contains(print)) {
        // The entry of a text that has grown replaces its old entry.
        next.counted()
            .removeIf(old -> old.headLength() == print.headLength() && old.head() == print.head());
        next.counted().add(print);
      }
    }
  }

  /** Returns the runs of all days. */
  public List<Path> runs() {
    List<Path> runs = new ArrayList<>();
    manifest.days().values().forEach(name -> runs.add(directory.resolve(name)));
    return runs;
  }

  /** Deletes files that the manifest does not name: replaced days, or remnants of a killed run. */
  private void sweep() throws IOException {
    Map<String, Boolean> named = new HashMap<>();
    manifest.days().values().forEach(name -> named.put(name, true));
    List<Path> files = new ArrayList<>();
    try (Stream<Path> inside = Files.list(directory)) {
      inside.forEach(files::add);
    }
    for (Path file : files) {
      String name = file.getFileName().toString();
      if (DAY_FILE.matcher(name).matches() && !named.containsKey(name)) {
        Files.deleteIfExists(file);
      }
    }
  }

  @Override
  public void close() throws IOException {
    lock.release();
    lockFile.close();
  }
}
