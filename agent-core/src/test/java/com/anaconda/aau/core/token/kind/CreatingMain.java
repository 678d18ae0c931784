package com.anaconda.aau.core.token.kind;

import com.anaconda.aau.core.TokenMain;
import com.anaconda.aau.core.process.Debug;
import com.anaconda.aau.core.token.NoChaos;
import com.anaconda.aau.core.token.TokenLog;
import com.anaconda.aau.core.token.saved.FakeHostIds;
import com.anaconda.aau.core.token.saved.HostIds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;

/** Keeps creating and replacing client tokens in one home after another until it is killed. */
final class CreatingMain {

  private CreatingMain() {}

  public static void main(String[] args) throws IOException {
    Path homes = Paths.get(args[0]);
    HostIds hosts = new FakeHostIds("AQAAAPwC");
    ClientToken.resolve(
        Files.createDirectory(homes.resolve("warm")),
        hosts,
        null,
        NoChaos.INSTANCE,
        new TokenLog(Debug.off()));
    System.out.println(TokenMain.READY);
    for (int i = 0; i < 100_000; i++) {
      Path conda = homes.resolve("home" + i).resolve(".conda");
      Files.createDirectories(conda);
      if (i % 3 == 1) {
        Files.writeString(conda.resolve("aau_token"), "bad");
      } else if (i % 3 == 2) {
        Files.writeString(conda.resolve("aau_token"), "0123456789012345678901");
        Files.writeString(conda.resolve("aau_token_host"), "AAAAAAAA");
      }
      ClientToken.resolve(
          conda.getParent(), hosts, null, NoChaos.INSTANCE, new TokenLog(Debug.off()));
    }
  }
}
