package com.anaconda.aau.core.token.saved;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.anaconda.aau.core.process.Debug;
import com.anaconda.aau.core.token.NoChaos;
import com.anaconda.aau.core.token.Token;
import com.anaconda.aau.core.token.TokenLog;
import com.anaconda.aau.core.token.TokenText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tokens that expire, with clocks that disagree. */
class AgedBindingTest {
  private static final String OLD = "0123456789-_abcdefGHIJ";
  private static final long DAY = 24 * 60 * 60 * 1000L;

  @TempDir private Path home;
  private Path file;

  @BeforeEach
  void saveAnOldToken() throws IOException {
    file = home.resolve(".conda/aau_token");
    Files.createDirectory(file.getParent());
    Files.writeString(file, OLD);
    Files.setLastModifiedTime(file, FileTime.fromMillis(0));
  }

  /** Whatever the token's time becomes, the file must not be written again and again. */
  @Test
  void aTokenThatStaysTooOldIsWrittenOnceAndNotSent() throws IOException {
    List<String> written = new ArrayList<>();

    assertNull(resolve(System.currentTimeMillis() + DAY, written));

    assertTrue(written.size() <= 1, written::toString);
  }

  @Test
  void replacesATokenOnlyOnceIfTheFileServersClockIsSlow() throws IOException {
    List<String> written = new ArrayList<>();

    TokenText token = resolve(System.currentTimeMillis() - DAY, written);

    assertNotEquals(OLD, token.token());
    assertEquals(List.of(token.token()), written);
    assertEquals(token.token(), resolve(System.currentTimeMillis() - DAY, written).token());
    assertEquals(1, written.size());
  }

  /** Records each token that is written, and then sets the file's time back. */
  private TokenText resolve(long earliest, List<String> written) {
    AgedBinding aged = new AgedBinding(file, earliest, Binding.NONE);
    Binding binding =
        new Binding() {
          @Override
          public String observe() {
            return aged.observe();
          }

          @Override
          public boolean holds(TokenText saved, String observed) {
            return aged.holds(saved, observed);
          }

          @Override
          public void checkRenewable() {}

          @Override
          public boolean renew() {
            try {
              written.add(Files.readString(file));
              Files.setLastModifiedTime(file, FileTime.fromMillis(earliest - DAY));
            } catch (IOException e) {
              throw new AssertionError(e);
            }
            return aged.renew();
          }
        };
    TokenLog log = new TokenLog(Debug.off());
    return new SavedToken(Token.Kind.CLIENT, file, binding, NoChaos.INSTANCE, log)
        .readOrCreate(null);
  }
}
