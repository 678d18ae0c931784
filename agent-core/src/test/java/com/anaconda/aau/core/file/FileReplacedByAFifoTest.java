package com.anaconda.aau.core.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** While a file is being opened, another thread keeps swapping it with a FIFO. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "needs Unix FIFOs")
@Timeout(60)
class FileReplacedByAFifoTest {
  private static final String TOKEN = "0123456789-_abcdefGHIJ";

  /** On a busy machine with few cores, the two threads may take a long time to collide. */
  private static final long MOST_NANOS = TimeUnit.SECONDS.toNanos(30);

  @TempDir private Path directory;
  private Path path;
  private Thread swapper;
  private volatile boolean swapping = true;

  @BeforeEach
  void swap() throws Exception {
    path = directory.resolve("path");
    Path fifo = directory.resolve("fifo");
    Path file = directory.resolve("file");
    assertEquals(0, new ProcessBuilder("mkfifo", fifo.toString()).start().waitFor());
    Files.writeString(path, TOKEN);
    swapper =
        new Thread(
            () -> {
              while (swapping) {
                try {
                  put(Files.createLink(directory.resolve("new"), fifo));
                  put(Files.writeString(file, TOKEN));
                } catch (IOException e) {
                  throw new IllegalStateException(e);
                }
              }
            });
    swapper.start();
  }

  private void put(Path next) throws IOException {
    Files.move(next, path, StandardCopyOption.ATOMIC_MOVE);
  }

  @AfterEach
  void stop() throws InterruptedException {
    swapping = false;
    swapper.join();
  }

  @Test
  void readsTheFileOrFailsInTime() {
    boolean swapped = false;
    long start = System.nanoTime();
    while (!swapped && System.nanoTime() - start < MOST_NANOS) {
      try {
        assertEquals(TOKEN, new String(SmallFile.read(path, 100)));
      } catch (IOException e) {
        swapped = e.getMessage().endsWith("does not open");
      }
    }
    assumeTrue(swapped, "in 30 s, no swap happened between the check and the opening");
  }

  @Test
  void opensForWritingOrFailsAtOnce() {
    boolean swapped = false;
    long start = System.nanoTime();
    while (!swapped && System.nanoTime() - start < MOST_NANOS) {
      try (FileChannel channel = OwnFile.open(path)) {
        assertEquals(TOKEN.length(), channel.size());
      } catch (IOException e) {
        swapped = "Illegal seek".equals(e.getMessage());
      }
    }
    assumeTrue(swapped, "in 30 s, no swap happened between the check and the opening");
  }
}
