package com.anaconda.aau.core.heartbeat;

import com.anaconda.aau.core.file.OwnFile;
import com.anaconda.aau.core.file.Ownership;
import com.anaconda.aau.core.file.SmallFile;
import com.anaconda.aau.core.process.Debug;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Allows one heartbeat every five minutes for each user, environment and URL.
 *
 * <p>A user's processes share a file. Each line records a heartbeat of the last five minutes as
 * {@code MILLIS KEY}, where the key is a hash of the environment and URL. If the file cannot be
 * locked and written, no heartbeat is sent, because the next process would not know about it.
 */
final class Turn {
  private static final long PAUSE_MILLIS = 5 * 60 * 1000;
  private static final int LIMIT = 1 << 16;
  private static final int MOST_LOOKS_AT_A_LOCK = 40;
  private static final int LOOK_MILLIS = 5;

  private final Path file;
  private final String key;
  private final Debug debug;

  Turn(Path home, String environment, String url, Debug debug) {
    this.file = home.resolve(".conda").resolve("aau_heartbeat");
    this.key = hash(environment + "\n" + url);
    this.debug = debug;
  }

  /** Returns whether the turn has been taken. This check is cheap and never changes the file. */
  boolean isTaken() {
    try {
      OwnFile.check(file);
      return contains(recent(SmallFile.read(file, LIMIT)));
    } catch (NoSuchFileException e) {
      return false;
    } catch (IOException e) {
      debug.log("no heartbeat: ", e);
      return true;
    }
  }

  /** Takes the turn. Returns false if another process has taken it, or if that is uncertain. */
  boolean take() {
    try {
      Ownership.checkPlace(file);
      if (!Files.isDirectory(file.getParent())) {
        Files.createDirectory(file.getParent());
      }
      try (FileChannel channel = OwnFile.openOrCreate(file)) {
        // Closing the channel releases the lock.
        return lock(channel) && take(channel);
      }
    } catch (IOException | InterruptedException | RuntimeException e) {
      debug.log(file, ": no heartbeat: ", e);
      return false;
    }
  }

  /** Waits only briefly: the process that holds the lock may be taking the same turn. */
  private static boolean lock(FileChannel channel) throws IOException, InterruptedException {
    for (int look = 0; look < MOST_LOOKS_AT_A_LOCK; look++) {
      try {
        FileLock lock = channel.tryLock();
        if (lock != null) {
          return true;
        }
      } catch (OverlappingFileLockException e) {
        // Another thread of this process holds the lock.
      }
      // FileChannel.lock has no timeout.
      Thread.sleep(LOOK_MILLIS);
    }
    return false;
  }

  private boolean take(FileChannel channel) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(LIMIT);
    while (buffer.hasRemaining() && channel.read(buffer) > 0) {
      // read until the end or the limit
    }
    byte[] content = new byte[buffer.position()];
    System.arraycopy(buffer.array(), 0, content, 0, content.length);
    String recent = recent(content);
    if (contains(recent)) {
      return false;
    }
    String changed = recent + System.currentTimeMillis() + " " + key + "\n";
    ByteBuffer bytes = ByteBuffer.wrap(changed.getBytes(StandardCharsets.US_ASCII));
    if (bytes.limit() > LIMIT) {
      throw new IOException("too many heartbeats");
    }
    channel.position(0);
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
    channel.truncate(channel.position());
    return true;
  }

  private boolean contains(String recent) {
    return recent.contains(" " + key + "\n");
  }

  /** Returns the lines of the last five minutes. Older, future and malformed lines are dropped. */
  private static String recent(byte[] content) {
    String text = new String(content, StandardCharsets.ISO_8859_1);
    StringBuilder recent = new StringBuilder();
    long now = System.currentTimeMillis();
    int start = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      String line = text.substring(start, end + 1);
      start = end + 1;
      long time = time(line);
      if (time > now - PAUSE_MILLIS && time <= now) {
        recent.append(line);
      }
    }
    return recent.toString();
  }

  /** Returns the time at the start of a line, or -1 if the line is malformed. */
  private static long time(String line) {
    int space = line.indexOf(' ');
    if (space < 0 || line.length() != space + 1 + 16 + 1) {
      return -1;
    }
    try {
      return Long.parseLong(line.substring(0, space));
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  /**
   * Returns the FNV-1a hash in 16 hexadecimal digits. A stronger hash would load the security
   * providers.
   */
  private static String hash(String text) {
    long hash = 0xcbf29ce484222325L;
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
    }
    String digits = Long.toHexString(hash);
    StringBuilder padded = new StringBuilder();
    for (int i = digits.length(); i < 16; i++) {
      padded.append('0');
    }
    return padded.append(digits).toString();
  }
}
