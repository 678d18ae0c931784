package com.anaconda.aau.core.token.kind;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.anaconda.aau.core.process.Debug;
import com.anaconda.aau.core.token.NoChaos;
import com.anaconda.aau.core.token.Token;
import com.anaconda.aau.core.token.TokenLog;
import com.anaconda.aau.core.token.saved.FakeHostIds;
import com.anaconda.aau.core.token.saved.HostIds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClientTokenIsTiedToTheHostTest {
  private static final String TOKEN = "0123456789-_abcdefGHIJ";
  private static final String FIRST = "AQAAAPwC";
  private static final String SECOND = "AgAAAPwC";
  private static final String FOREIGN = "CQAAAPwC";

  @TempDir private Path home;
  private Path tokenFile;
  private Path hostFile;
  private HostIds hosts = new FakeHostIds(FIRST, SECOND);

  @BeforeEach
  void conda() throws IOException {
    Files.createDirectory(home.resolve(".conda"));
    tokenFile = home.resolve(".conda/aau_token");
    hostFile = home.resolve(".conda/aau_token_host");
  }

  @Test
  void aNewTokenAndItsHostIdAreWrittenInCondasFormat() throws IOException {
    String token = resolve();
    assertEquals(22, token.length());
    assertEquals(token, Files.readString(tokenFile));
    assertEquals(FIRST, Files.readString(hostFile));
    assertEquals(token, resolve());
  }

  @Test
  void aTokenWithoutAHostIdIsKeptAndTied() throws IOException {
    Files.writeString(tokenFile, TOKEN);
    assertEquals(TOKEN, resolve());
    assertEquals(FIRST, Files.readString(hostFile));
  }

  @Test
  void anEmptyHostFileCountsAsMissing() throws IOException {
    Files.writeString(tokenFile, TOKEN);
    Files.writeString(hostFile, "\n");
    assertEquals(TOKEN, resolve());
    assertEquals(FIRST, Files.readString(hostFile));
  }

  @Test
  void acceptsAHostFileThatNamesAnyInterfaceOfThisMachine() throws IOException {
    Files.writeString(tokenFile, TOKEN);
    Files.writeString(hostFile, SECOND + "\n");
    assertEquals(TOKEN, resolve());
    assertEquals(SECOND + "\n", Files.readString(hostFile));
  }

  @Test
  void aTokenTiedToAnotherHostIsReplaced() throws IOException {
    Files.writeString(tokenFile, TOKEN);
    Files.writeString(hostFile, FOREIGN);
    String token = resolve();
    assertNotEquals(TOKEN, token);
    assertEquals(token, Files.readString(tokenFile));
    assertEquals(FIRST, Files.readString(hostFile));
    assertEquals(token, resolve());
  }

  /** The file may belong to another program. Without a valid ID, it counts as missing. */
  @Test
  void garbageInTheHostFileIsLeftAloneAndIgnored() throws IOException {
    Files.writeString(tokenFile, TOKEN);
    byte[] garbage = {0, (byte) 0xff, 'x'};
    Files.write(hostFile, garbage);
    assertEquals(TOKEN, resolve());
    assertArrayEquals(garbage, Files.readAllBytes(hostFile));

    Files.delete(tokenFile);
    String token = resolve();
    assertEquals(token, resolve());
    assertArrayEquals(garbage, Files.readAllBytes(hostFile));
  }

  @Test
  void aMissingTokenIsCreatedEvenIfTheHostFileNamesAnotherHost() throws IOException {
    Files.writeString(hostFile, FOREIGN);
    String token = resolve();
    assertEquals(token, Files.readString(tokenFile));
    assertEquals(FIRST, Files.readString(hostFile));
  }

  @Test
  void theTokenIsWrittenBeforeTheHostId() throws IOException {
    Files.writeString(tokenFile, TOKEN);
    Files.writeString(hostFile, FOREIGN);
    HostIds dies =
        new HostIds(home) {
          @Override
          protected Boolean contains(String id) {
            return false;
          }

          @Override
          protected String preferred() {
            throw new IllegalStateException("killed before the host id is written");
          }
        };
    assertNull(ClientToken.resolve(home, dies, null, NoChaos.INSTANCE, new TokenLog(Debug.off())));
    assertNotEquals(TOKEN, Files.readString(tokenFile), "the cloned token must be replaced");
    assertEquals(FOREIGN, Files.readString(hostFile), "the next run must notice");
  }

  @Test
  void withoutInterfacesATokenIsNotTied() throws IOException {
    hosts = new FakeHostIds();
    Files.writeString(tokenFile, TOKEN);
    Files.writeString(hostFile, FOREIGN);
    assertEquals(TOKEN, resolve());
    assertEquals(FOREIGN, Files.readString(hostFile));
  }

  @Test
  void withoutInterfacesANewTokenIsWrittenWithoutAHostFile() throws IOException {
    hosts = new FakeHostIds();
    String token = resolve();
    assertEquals(token, Files.readString(tokenFile));
    assertFalse(Files.exists(hostFile));
  }

  @Test
  void aHostIdOnTheTokensLineMovesToTheHostFile() throws IOException {
    Files.writeString(tokenFile, TOKEN + " " + SECOND);
    assertEquals(TOKEN, resolve());
    assertEquals(TOKEN, Files.readString(tokenFile));
    assertEquals(FIRST, Files.readString(hostFile));
  }

  @Test
  void aTokenWithAForeignHostIdOnItsLineIsReplaced() throws IOException {
    Files.writeString(tokenFile, TOKEN + " " + FOREIGN + "\n");
    String token = resolve();
    assertNotEquals(TOKEN, token);
    assertEquals(token, Files.readString(tokenFile));
    assertEquals(FIRST, Files.readString(hostFile));
  }

  @Test
  void theHostFileOverridesTheTokensLine() throws IOException {
    Files.writeString(tokenFile, TOKEN + " " + FOREIGN);
    Files.writeString(hostFile, FIRST);
    assertEquals(TOKEN, resolve());

    Files.writeString(tokenFile, TOKEN + " " + FIRST);
    Files.writeString(hostFile, FOREIGN);
    assertNotEquals(TOKEN, resolve());
  }

  @Test
  void anUnreadableHostFileLeavesTheTokenValid() throws IOException {
    Files.writeString(tokenFile, TOKEN);
    Files.createDirectory(hostFile);
    assertEquals(TOKEN, resolve());
  }

  private String resolve() {
    Token token =
        ClientToken.resolve(home, hosts, null, NoChaos.INSTANCE, new TokenLog(Debug.off()));
    return token == null ? null : token.value();
  }
}
