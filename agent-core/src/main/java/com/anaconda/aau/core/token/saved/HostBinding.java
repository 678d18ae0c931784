package com.anaconda.aau.core.token.saved;

import com.anaconda.aau.core.file.SmallFile;
import com.anaconda.aau.core.token.TokenLog;
import com.anaconda.aau.core.token.TokenText;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Ties the client token to this machine. Replaces a token that was copied here in the image of
 * another machine.
 */
public final class HostBinding implements Binding {
  private final Path tokenFile;
  private final Path hostFile;
  private final HostIds hosts;
  private final TokenLog log;

  /** Whether a host ID has been seen. */
  private volatile boolean tied;

  /** Creates a binding that keeps the host ID in {@code hostFile}. */
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
    // A machine without any ID is indistinguishable from others, so nothing is tied to it.
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

  /** Ties an existing token to this machine unless it is already tied. */
  public void confirm(TokenText saved) {
    if (!tied && observe().isEmpty() && hostFile().write() && saved.host() != null) {
      hostFile().replaceLineOf(saved, tokenFile);
    }
  }

  private HostFile hostFile() {
    return new HostFile(hostFile, hosts, log);
  }

  /**
   * Returns the host ID in the host file, or an empty string if it is missing, unreadable or
   * invalid. An invalid file stays as it is, and the token remains valid.
   */
  @Override
  public String observe() {
    try {
      String host = SmallFile.firstLine(SmallFile.read(hostFile, SmallFile.LIMIT));
      if (!TokenText.isSafe(host)) {
        return "";
      }
      tied = true;
      return host;
    } catch (IOException | RuntimeException e) {
      if (!(e instanceof NoSuchFileException)) { // not caught by type, to avoid loading its class
        log.log(hostFile, ": cannot be read: ", e);
      }
      return "";
    }
  }
}
