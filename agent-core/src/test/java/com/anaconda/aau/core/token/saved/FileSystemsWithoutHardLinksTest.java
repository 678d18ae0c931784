package com.anaconda.aau.core.token.saved;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.anaconda.aau.core.process.Debug;
import com.anaconda.aau.core.token.Token;
import com.anaconda.aau.core.token.TokenLog;
import com.anaconda.aau.core.token.TokenText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileSystemsWithoutHardLinksTest {
  private static final int THREADS = 8;
  private static final int ROUNDS = 50;

  @TempDir private Path directory;

  @Test
  void writersStillAgreeOnOneToken() throws Exception {
    ExecutorService executor = Executors.newFixedThreadPool(THREADS);
    try {
      for (int i = 0; i < ROUNDS; i++) {
        Path file = Files.createDirectory(directory.resolve("round" + i)).resolve("aau_token");
        CountDownLatch start = new CountDownLatch(1);
        List<Future<String>> answers = new ArrayList<>();
        for (int j = 0; j < THREADS; j++) {
          answers.add(
              executor.submit(
                  () -> {
                    start.await();
                    return reach(file);
                  }));
        }
        start.countDown();
        Set<String> tokens = new HashSet<>();
        for (Future<String> answer : answers) {
          tokens.add(answer.get());
        }
        assertEquals(Set.of(Files.readString(file)), tokens);
        try (Stream<Path> all = Files.list(file.getParent())) {
          assertEquals(1, all.count());
        }
      }
    } finally {
      executor.shutdownNow();
    }
  }

  private static String reach(Path file) {
    TokenText token =
        new TokenAgreement(
                Token.Kind.CLIENT,
                file,
                new WithoutLinks(file),
                Binding.NONE,
                new TokenLog(Debug.off()))
            .reach(null);
    assertNotNull(token);
    return token.token();
  }

  private static final class WithoutLinks extends SharedFile {
    WithoutLinks(Path file) {
      super(file, Binding.NONE);
    }

    @Override
    boolean link(Path temporary) throws IOException {
      return false;
    }
  }
}
