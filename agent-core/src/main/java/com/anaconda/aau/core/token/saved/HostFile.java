package com.anaconda.aau.core.token.saved;

import com.anaconda.aau.core.file.OutOfDescriptorsError;
import com.anaconda.aau.core.token.TokenLog;
import com.anaconda.aau.core.token.TokenText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Writes the file that ties a token to this machine: once for each user and machine. */
final class HostFile {
  private final Path file;
  private final HostIds hosts;
  private final TokenLog log;

  HostFile(Path file, HostIds hosts, TokenLog log) {
    this.file = file;
    this.hosts = hosts;
    this.log = log;
  }

  /** Writes the file. Returns false if this machine has no ID or the file cannot be written. */
  boolean write() {
    String host = hosts.preferred();
    if (host == null) {
      return false;
    }
    try {
      SharedFile shared = new SharedFile(file, Binding.NONE);
      if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)
          || shared.create(host) == SharedFile.Outcome.LOST) {
        shared.replace(host, new OfThisHost());
      }
      log.log(file, ": host id written");
      return true;
    } catch (IOException | RuntimeException e) {
      OutOfDescriptorsError.throwIfMeantBy(e);
      log.log(file, ": host id not written: ", e);
      return false;
    }
  }

  /** Removes the host ID, which now has its own file, from the token's line. */
  void replaceLineOf(TokenText saved, Path tokenFile) {
    try {
      new SharedFile(tokenFile, Binding.NONE).replace(saved.token(), new Stripped(saved));
    } catch (IOException | RuntimeException e) {
      log.log(tokenFile, ": host id stays on the line of the token: ", e);
    }
  }

  /** Keeps a host file if it contains the ID of any interface of this machine. */
  private final class OfThisHost implements SharedFile.Keeper {
    @Override
    public boolean keeps(TokenText saved) {
      return !saved.token().isEmpty() && !Boolean.FALSE.equals(hosts.contains(saved.token()));
    }
  }

  /** Keeps a token file if its host ID has already been removed. */
  private static final class Stripped implements SharedFile.Keeper {
    private final TokenText before;

    Stripped(TokenText before) {
      this.before = before;
    }

    @Override
    public boolean keeps(TokenText saved) {
      return saved.host() == null || !saved.token().equals(before.token());
    }
  }
}
