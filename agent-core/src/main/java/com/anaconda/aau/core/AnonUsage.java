package com.anaconda.aau.core;

import com.anaconda.aau.core.config.HeartbeatDestination;
import com.anaconda.aau.core.config.Notice;
import com.anaconda.aau.core.config.SearchPath;
import com.anaconda.aau.core.config.Setting;
import com.anaconda.aau.core.config.Settings;
import com.anaconda.aau.core.header.HostScope;
import com.anaconda.aau.core.process.Debug;
import com.anaconda.aau.core.process.Environment;
import com.anaconda.aau.core.token.MissingToken;
import com.anaconda.aau.core.token.Token;
import com.anaconda.aau.core.token.kind.Tokens;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Everything that is known about this process: settings, tokens, and where they are from. */
public final class AnonUsage {
  private final Tokens tokens;
  private final List<Path> searchPath;
  private final Settings settings;
  private final boolean failed;

  private AnonUsage(Tokens tokens, List<Path> searchPath, Settings settings, boolean failed) {
    this.tokens = tokens;
    this.searchPath = searchPath;
    this.settings = settings;
    this.failed = failed;
  }

  /**
   * Reads the configuration, and unless that says no, reads or creates the tokens. Never throws.
   *
   * @param options {@code prefix}, {@code jwt}, {@code no-keyring}, or the keys of a condarc
   */
  public static AnonUsage resolve(Environment environment, Map<String, String> options) {
    Debug debug = Debug.off();
    try {
      debug = Debug.of(environment);
      AnonUsage usage = resolve(environment, options, debug);
      debug.log("token string without a/: ", usage.tokenStringWithoutAccount());
      return usage;
    } catch (Throwable t) {
      debug.log("no tokens: ", t);
      return new AnonUsage(Tokens.none(), Collections.<Path>emptyList(), Settings.nothing(), true);
    }
  }

  private static AnonUsage resolve(
      Environment environment, Map<String, String> options, Debug debug) {
    SearchPath path = SearchPath.of(environment);
    Settings settings = Settings.resolve(environment, options, path, debug);
    Tokens tokens =
        settings.enabled() ? Tokens.resolve(environment, options, path, debug) : Tokens.none();
    return new AnonUsage(tokens, path.directories(), settings, false);
  }

  /**
   * Whether something broke the look-up off: lack of memory or of descriptors, say, or an agent
   * that forbids this thread to read files. Nothing is sent then, and another attempt may succeed.
   */
  public boolean failed() {
    return failed;
  }

  /** The tokens that are sent, in order, each with its kind, value and source. */
  public List<Token> tokens() {
    return tokens.found();
  }

  /** The kinds of tokens that are not sent, each with the reason; none when the usage is off. */
  public List<MissingToken> missing() {
    return settings.enabled() ? tokens.missing() : Collections.<MissingToken>emptyList();
  }

  /** The directories that are searched for configuration and system tokens, there or not. */
  public List<Path> searchPath() {
    return searchPath;
  }

  /** Every setting with its value and source. */
  public List<Setting> settings() {
    return settings.all();
  }

  /** What in the configuration does not say what its author may think. */
  public List<Notice> notices() {
    return settings.notices();
  }

  /** Where the heartbeat goes; null for none. */
  public HeartbeatDestination heartbeat() {
    return settings.heartbeat();
  }

  /** The hosts that may see the tokens. */
  public HostScope hosts() {
    return settings.hosts();
  }

  /** Those of them that may see the account token too. */
  public HostScope accountHosts() {
    return settings.accountHosts();
  }

  /** All tokens as they are sent. */
  public String tokenString() {
    return text(true);
  }

  /** The tokens as they are sent to a host that may not know the account. */
  public String tokenStringWithoutAccount() {
    return text(false);
  }

  private String text(boolean withAccount) {
    StringBuilder text = new StringBuilder("aau/").append(Version.VERSION);
    for (Token token : tokens.found()) {
      if (withAccount || token.kind() != Token.Kind.ACCOUNT) {
        text.append(' ').append(token);
      }
    }
    return text.toString();
  }

  /** The token string. */
  @Override
  public String toString() {
    return tokenString();
  }
}
