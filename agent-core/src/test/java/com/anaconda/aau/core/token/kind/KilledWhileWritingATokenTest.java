package com.anaconda.aau.core.token.kind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.anaconda.aau.core.ForkedJvm;
import com.anaconda.aau.core.process.Debug;
import com.anaconda.aau.core.token.NoChaos;
import com.anaconda.aau.core.token.Token;
import com.anaconda.aau.core.token.TokenLog;
import com.anaconda.aau.core.token.saved.FakeHostIds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledWhileWritingATokenTest {
  private static final int KILLS = Integer.getInteger("aau.test.kills", 30);
  private static final List<String> BEFORE = List.of("", "bad", "0123456789012345678901");

  @TempDir private Path directory;

  @Test
  void leavesNoPartialTokenIfKilledAtARandomMoment() throws Exception {
    Random random = new Random();
    for (int i = 0; i < KILLS; i++) {
      Path homes = Files.createDirectory(directory.resolve("run" + i));
      try (ForkedJvm jvm = ForkedJvm.start(CreatingMain.class, homes.toString())) {
        // The process is killed at a random moment, so there is no event to wait for.
        jvm.process().waitFor(random.nextInt(30_000), TimeUnit.MICROSECONDS);
        jvm.process().destroyForcibly().waitFor();
      }
      try (Stream<Path> all = Files.list(homes)) {
        for (Path home : all.toList()) {
          check(home);
        }
      }
    }
  }

  private static void check(Path home) throws IOException {
    Path conda = home.resolve(".conda");
    Path file = conda.resolve("aau_token");
    if (Files.exists(file)) {
      String token = Files.readString(file);
      assertTrue(BEFORE.contains(token) || token.matches("[A-Za-z0-9_-]{22}"), token);
    }
    if (Files.isDirectory(conda)) {
      try (Stream<Path> all = Files.list(conda)) {
        assertTrue(all.count() <= 4, "at most one token, one host id and their temporary files");
      }
      // The next process copes with whatever is left and does not wait for the dead process.
      Token next =
          ClientToken.resolve(
              home, new FakeHostIds("AQAAAPwC"), null, NoChaos.INSTANCE, new TokenLog(Debug.off()));
      assertNotNull(next);
      assertEquals(next.value(), Files.readString(file));
      assertEquals("AQAAAPwC", Files.readString(conda.resolve("aau_token_host")));
    }
  }
}
