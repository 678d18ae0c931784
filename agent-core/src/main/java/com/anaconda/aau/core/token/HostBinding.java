package com.anaconda.aau.core.token;

import com.anaconda.aau.core.file.FirstLine;
import com.anaconda.aau.core.file.SmallFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Ties the client token to this machine, so that a token which came here in the image of another
 * one is replaced.
 */
final class HostBinding implements Binding {
  private final Path tokenFile;
  private final Path hostFile;
  private final HostIds hosts;
  private final TokenLog log;

  HostBinding(Path tokenFile, Path hostFile, HostIds hosts, TokenLog log) {
    this.tokenFile = tokenFile;
    this.hostFile = hostFile;
    this.hosts = hosts;
    this.log = log;
  }

  @Override
  public boolean holds(TokenText saved, String observed) {
    String host = observed;
    if (host.isEmpty()) {
      host = saved.host() == null ? "" : saved.host();
    }
    // A machine without any id cannot be told from others: nothing is tied there.
    return !isForeign(host);
  }

  @Override
  public void checkRenewable() throws IOException {
    if (isForeign(observe())) {
      SharedFile.checkReplaceable(hostFile);
    }
  }

  @Override
  public boolean renew() {
    String host = observe();
    if (!host.isEmpty() && !isForeign(host)) {
      return true;
    }
    return save(hosts.preferred()) || host.isEmpty();
  }

  private boolean isForeign(String host) {
    return !host.isEmpty() && hosts.contains(host) == Boolean.FALSE;
  }

  /** Ties a token that was found and holds, if it is not tied yet. */
  void confirm(TokenText saved) {
    if (!observe().isEmpty() || !save(hosts.preferred()) || saved.host() == null) {
      return;
    }
    try {
      new SharedFile(tokenFile, NONE).replace(saved.token(), new Stripped(saved));
    } catch (IOException | RuntimeException e) {
      log.log(tokenFile, ": host id stays on the line of the token: ", e);
    }
  }

  /**
   * The host id in the host file, or the empty string when there is none that can be read. Anything
   * that cannot be a host id is none: the file stays as it is, and it does not cost the token.
   */
  @Override
  public String observe() {
    try {
      String host = FirstLine.of(SmallFile.read(hostFile, FirstLine.LIMIT));
      return TokenText.isSafe(host) ? host : "";
    } catch (NoSuchFileException e) {
      return "";
    } catch (IOException | RuntimeException e) {
      log.log(hostFile, ": cannot be read: ", e);
      return "";
    }
  }

  private boolean save(String host) {
    if (host == null) {
      return false;
    }
    try {
      SharedFile shared = new SharedFile(hostFile, NONE);
      if (Files.exists(hostFile, LinkOption.NOFOLLOW_LINKS)
          || shared.create(host) == SharedFile.Outcome.LOST) {
        shared.replace(host, new OfThisHost());
      }
      log.log(hostFile, ": host id written");
      return true;
    } catch (IOException | RuntimeException e) {
      log.log(hostFile, ": host id not written: ", e);
      return false;
    }
  }

  /** A host file that names this machine, by whatever interface. */
  private final class OfThisHost implements SharedFile.Keeper {
    @Override
    public boolean keeps(TokenText saved) {
      return !saved.token().isEmpty() && hosts.contains(saved.token()) != Boolean.FALSE;
    }
  }

  /** A token file from which the host id has been taken, by us or somebody else. */
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
