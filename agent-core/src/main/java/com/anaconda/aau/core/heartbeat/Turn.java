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
 * Whose turn it is: of all processes of a user one in five minutes, for each environment and URL.
 *
 * <p>They share a file with a line for each heartbeat of the last five minutes, {@code MILLIS KEY},
 * the key a hash of environment and URL. Where the file cannot be locked and written, no heartbeat
 * is sent: nobody could tell the next process of it.
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

  /** A first look, which costs next to nothing and changes nothing. */
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

  /** Takes it, which only one process can; false when another one has, or when in doubt. */
  boolean take() {
    try {
      Ownership.checkPlace(file);
      if (!Files.isDirectory(file.getParent())) {
        Files.createDirectory(file.getParent());
      }
      try (FileChannel channel = OwnFile.openOrCreate(file)) {
        // Given back with the channel.
        return lock(channel) && take(channel);
      }
    } catch (IOException | InterruptedException | RuntimeException e) {
      debug.log(file, ": no heartbeat: ", e);
      return false;
    }
  }

  /** Never waits for long: who holds the lock may be taking the very same turn. */
  private static boolean lock(FileChannel channel) throws IOException, InterruptedException {
    for (int look = 0; look < MOST_LOOKS_AT_A_LOCK; look++) {
      try {
        FileLock lock = channel.tryLock();
        if (lock != null) {
          return true;
        }
      } catch (OverlappingFileLockException e) {
        // A thread of this process has it.
      }
      // FileChannel.lock would wait for ever, and there is none with a limit.
      Thread.sleep(LOOK_MILLIS);
    }
    return false;
  }

  private boolean take(FileChannel channel) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(LIMIT);
    while (buffer.hasRemaining() && channel.read(buffer) > 0) {
      // until the end or the limit
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

  /** The lines of the last five minutes; what is older, of the future or no line is dropped. */
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

  /** The time that a line begins with, or -1 when it is none of ours. */
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

  /** FNV-1a, 16 digits: the security providers, which have better ones, are left asleep. */
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
