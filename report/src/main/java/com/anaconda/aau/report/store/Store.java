package com.anaconda.aau.report.store;

import com.anaconda.aau.report.count.Secrets;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
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
import java.util.Set;
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
  /** The name of the file that contains the key. */
  public static final String KEY = "key";

  /** The name of the file that names all others. */
  public static final String MANIFEST = "manifest";

  /** How a manifest begins, in every version. */
  public static final String TITLE = "aau-report store ";

  /** The name of the empty file that a report locks. */
  public static final String LOCK = "lock";

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
            directory.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock free = lockFile.tryLock();
      if (free == null) {
        waiting.run();
        free = lockFile.lock();
      }
      lock = free;
      secrets = new Secrets(key());
      manifest = Manifest.read(directory.resolve(MANIFEST));
      sweep();
    } catch (OverlappingFileLockException e) {
      lockFile.close();
      throw new IOException("The store " + directory + " is already in use by this program", e);
    } catch (IOException | RuntimeException e) {
      lockFile.close();
      throw e;
    }
  }

  /** Returns whether a store's file can have this name. */
  public static boolean isFileOf(String name) {
    String plain =
        name.endsWith(PrivateFiles.PART)
            ? name.substring(0, name.length() - PrivateFiles.PART.length())
            : name;
    return Set.of(KEY, MANIFEST, LOCK).contains(plain) || DAY_FILE.matcher(name).matches();
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

  /**
   * Returns the number of bytes of a text that were counted earlier, under any name; more than the
   * text has if it is a copy of the first lines of a text that was counted.
   */
  public long counted(Text text) throws IOException {
    long most = 0;
    for (Fingerprint print : alike(text, manifest)) {
      if (print.length() > most) {
        try (InputStream in = text.open()) {
          most = print.matches(in, secrets.hash()) ? print.length() : most;
        }
      }
    }
    return most;
  }

  /** Returns the fingerprints of texts with the same first line. */
  private List<Fingerprint> alike(Text text, Manifest known) throws IOException {
    try (InputStream in = text.open()) {
      return known.counted().getOrDefault(Fingerprint.first(in, secrets.hash()), List.of());
    }
  }

  /**
   * Adds new counts and switches the store to the new state.
   *
   * @param runs the new counts
   * @param ends the number of bytes counted so far, by text
   * @param oldest the first day to keep
   * @param zone the time zone of the days
   * @return what was not added because it is too old
   */
  public TooOld add(List<Path> runs, Map<Text, Long> ends, LocalDate oldest, ZoneId zone)
      throws IOException {
    Manifest next = manifest.since(oldest.toEpochDay(), zone);
    for (Map.Entry<Text, Long> end : ends.entrySet()) {
      remember(next, end.getKey(), end.getValue());
    }
    try {
      TooOld tooOld = write(runs, next, oldest.toEpochDay());
      manifest = next;
      return tooOld;
    } catch (FileSystemException e) {
      throw e;
    } catch (IOException e) {
      // The message of a full disk names no file.
      throw new IOException("The store " + directory + " cannot be written: " + e.getMessage(), e);
    } finally {
      sweep();
    }
  }

  private TooOld write(List<Path> runs, Manifest next, long oldest) throws IOException {
    TooOld tooOld;
    try (DayFiles days = new DayFiles(directory, next.days())) {
      tooOld = days.write(runs, oldest);
    }
    next.days().headMap(oldest).clear();
    PrivateFiles.replace(
        directory.resolve(MANIFEST), next.text().getBytes(StandardCharsets.US_ASCII));
    return tooOld;
  }

  private void remember(Manifest next, Text text, long length) throws IOException {
    if (length == 0) {
      return;
    }
    List<Fingerprint> alike = new ArrayList<>(alike(text, next));
    try (InputStream in = text.open()) {
      long today = LocalDate.now(next.zone()).toEpochDay();
      Fingerprint print = Fingerprint.of(in, today, length, secrets.hash(), alike);
      if (print == null) {
        // Without its fingerprint, it would be counted again.
        throw new IOException("A log was truncated while it was read. Run the report again.");
      }
      alike.add(print);
      next.counted().put(print.first(), alike);
    }
  }

  /** Returns the runs of all days. */
  public List<Path> runs() {
    List<Path> runs = new ArrayList<>();
    manifest.days().values().forEach(name -> runs.add(directory.resolve(name)));
    return runs;
  }

  /**
   * Deletes the days that the manifest does not name: replaced ones, and those of a run that was
   * killed or ran out of space. Asks the file, since replacing it may have succeeded even if it
   * seemed to fail, as over a network.
   */
  private void sweep() throws IOException {
    Map<String, Boolean> named = new HashMap<>();
    Manifest saved = Manifest.read(directory.resolve(MANIFEST));
    saved.days().values().forEach(name -> named.put(name, true));
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
