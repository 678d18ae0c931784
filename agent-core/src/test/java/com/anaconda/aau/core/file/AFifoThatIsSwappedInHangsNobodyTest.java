package com.anaconda.aau.core.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Somebody renames a FIFO and a file over the same path all the time. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "FIFOs of Unix")
@Timeout(60)
class AFifoThatIsSwappedInHangsNobodyTest {
  private static final String TOKEN = "0123456789-_abcdefGHIJ";
  private static final int MOST_LOOKS = 3000;

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
  void aReaderGetsTheFileOrAnErrorInTime() {
    boolean swapped = false;
    for (int look = 0; look < MOST_LOOKS && !swapped; look++) {
      try {
        assertEquals(TOKEN, new String(SmallFile.read(path, 100)));
      } catch (IOException e) {
        swapped = e.getMessage().endsWith("does not open");
      }
    }
    assertTrue(swapped, "no look came at the wrong moment");
  }

  @Test
  void aWriterGetsTheFileOrAnErrorAtOnce() {
    boolean swapped = false;
    for (int look = 0; look < MOST_LOOKS && !swapped; look++) {
      try (FileChannel channel = OwnFile.open(path)) {
        assertEquals(TOKEN.length(), channel.size());
      } catch (IOException e) {
        swapped = "Illegal seek".equals(e.getMessage());
      }
    }
    assertTrue(swapped, "no look came at the wrong moment");
  }
}
