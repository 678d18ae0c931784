package com.anaconda.aau.core.token.saved;

import com.anaconda.aau.core.file.FirstLine;
import com.anaconda.aau.core.file.SmallFile;
import com.anaconda.aau.core.token.TokenLog;
import com.anaconda.aau.core.token.TokenText;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Ties the client token to this machine, so that a token which came here in the image of another
 * one is replaced.
 */
public final class HostBinding implements Binding {
  private final Path tokenFile;
  private final Path hostFile;
  private final HostIds hosts;
  private final TokenLog log;

  /** Whether there has been a host id. */
  private volatile boolean tied;

  public HostBinding(Path tokenFile, Path hostFile, HostIds hosts, TokenLog log) {
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
    return hostFile().write() || host.isEmpty();
  }

  private boolean isForeign(String host) {
    return !host.isEmpty() && Boolean.FALSE.equals(hosts.contains(host));
  }

  /** Ties a token that was found and holds, if it is not tied yet. */
  public void confirm(TokenText saved) {
    if (!tied && observe().isEmpty() && hostFile().write() && saved.host() != null) {
      hostFile().replaceLineOf(saved, tokenFile);
    }
  }

  private HostFile hostFile() {
    return new HostFile(hostFile, hosts, log);
  }

  /**
   * The host id in the host file, or the empty string when there is none that can be read. Anything
   * that cannot be a host id is none: the file stays as it is, and it does not cost the token.
   */
  @Override
  public String observe() {
    try {
      String host = FirstLine.of(SmallFile.read(hostFile, FirstLine.LIMIT));
      if (!TokenText.isSafe(host)) {
        return "";
      }
      tied = true;
      return host;
    } catch (NoSuchFileException e) {
      return "";
    } catch (IOException | RuntimeException e) {
      log.log(hostFile, ": cannot be read: ", e);
      return "";
    }
  }
}
