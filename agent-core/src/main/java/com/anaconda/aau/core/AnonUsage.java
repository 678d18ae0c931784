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
import java.net.URI;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * The settings and tokens of this process, with their sources.
 *
 * <p>Programs that send the tokens without the agent need three methods: {@link #ofProcess()},
 * {@link #userAgent} for each request, and {@link #tokenString()} to show what is sent. Immutable
 * and safe for use by several threads.
 *
 * <p>The other public methods serve the agent's reports. Like all other packages of this library,
 * they may change in any release.
 */
public final class AnonUsage {
  private final Tokens tokens;
  private final List<Path> searchPath;
  private final Settings settings;
  private final boolean failed;

  /** Only programs that use this class as a library need it. */
  private volatile UserAgentSuffix suffix;

  private AnonUsage(Tokens tokens, List<Path> searchPath, Settings settings, boolean failed) {
    this.tokens = tokens;
    this.searchPath = searchPath;
    this.settings = settings;
    this.failed = failed;
  }

  /**
   * Reads the configuration and, unless it opts out, reads or creates the tokens of this process.
   * Never throws: if something is wrong, there are fewer tokens or none.
   *
   * <p>Call this once and keep the result. Call it on a thread that may wait, because the files may
   * be on a network disk.
   */
  public static AnonUsage ofProcess() {
    return resolve(Environment.ofProcess(), Collections.<String, String>emptyMap());
  }

  /**
   * Reads the configuration and, unless it opts out, reads or creates the tokens. Never throws.
   *
   * @param options {@code prefix}, {@code jwt}, {@code no-keyring}, and the keys of a condarc
   */
  public static AnonUsage resolve(Environment environment, Map<String, String> options) {
    return resolve(environment, options, true);
  }

  /**
   * Reads the configuration and the tokens, but creates and changes nothing. Never throws.
   *
   * @param options {@code prefix}, {@code jwt}, {@code no-keyring}, and the keys of a condarc
   */
  public static AnonUsage inspect(Environment environment, Map<String, String> options) {
    return resolve(environment, options, false);
  }

  private static AnonUsage resolve(
      Environment environment, Map<String, String> options, boolean create) {
    Debug debug = Debug.off();
    try {
      debug = Debug.of(environment);
      AnonUsage usage = resolve(environment, options, create, debug);
      debug.log("token string without a/: ", usage.tokenStringWithoutAccount());
      return usage;
    } catch (Throwable t) {
      debug.log("no tokens: ", t);
      return new AnonUsage(Tokens.none(), Collections.<Path>emptyList(), Settings.nothing(), true);
    }
  }

  private static AnonUsage resolve(
      Environment environment, Map<String, String> options, boolean create, Debug debug) {
    SearchPath path = SearchPath.of(environment);
    Settings settings = Settings.resolve(environment, options, path, debug);
    Tokens tokens =
        settings.enabled()
            ? Tokens.resolve(environment, options, path, settings.maximumAge(), create, debug)
            : Tokens.none();
    return new AnonUsage(tokens, path.directories(), settings, false);
  }

  /**
   * Returns whether the lookup was cut short, for example because memory or file descriptors ran
   * out, or because another agent keeps this thread from reading files. If so, nothing is sent, and
   * a retry may succeed.
   */
  public boolean failed() {
    return failed;
  }

  /** Returns the tokens in the order in which they are sent. */
  public List<Token> tokens() {
    return tokens.found();
  }

  /**
   * Returns the missing kinds of tokens, each with the reason, or an empty list if tokens are off.
   */
  public List<MissingToken> missing() {
    return settings.enabled() ? tokens.missing() : Collections.<MissingToken>emptyList();
  }

  /**
   * Returns the directories searched for configuration and system tokens, including missing ones.
   */
  public List<Path> searchPath() {
    return searchPath;
  }

  /** Returns every setting with its value and source. */
  public List<Setting> settings() {
    return settings.all();
  }

  /** Returns configuration entries that might not mean what their author intended. */
  public List<Notice> notices() {
    return settings.notices();
  }

  /** Returns where the heartbeat goes, or null if there is none. */
  public HeartbeatDestination heartbeat() {
    return settings.heartbeat();
  }

  /** Returns the hosts that may see tokens. */
  public HostScope hosts() {
    return settings.hosts();
  }

  /** Returns the subset of {@link #hosts()} that may also see the account token. */
  public HostScope accountHosts() {
    return settings.accountHosts();
  }

  /** Returns whether each host outside of {@link #sharedHosts()} sees tokens of its own. */
  public boolean isUnlinkable() {
    return settings.unlinkable();
  }

  /** Returns the hosts that see the tokens themselves even so. */
  public HostScope sharedHosts() {
    return settings.sharedHosts();
  }

  /**
   * Returns the User-Agent to send with a request: the current one, followed by the tokens that the
   * server may see. Never throws, and never reads a file.
   *
   * @param current the User-Agent without tokens, or null if there is none. If it already has
   *     tokens, it stays as it is
   * @param url where the connection goes. Call this again for each redirect
   * @return null if {@code current} is null and the server must not see any tokens
   */
  public String userAgent(String current, URI url) {
    UserAgentSuffix rules = suffix;
    if (rules == null) {
      try {
        rules = UserAgentSuffix.of(this);
      } catch (Throwable withoutDescriptors) { // A later call may succeed.
        return current;
      }
      suffix = rules;
    }
    boolean secure = "https".equalsIgnoreCase(url.getScheme());
    int defaultPort = secure ? 443 : 80;
    int port = url.getPort() < 0 ? defaultPort : url.getPort();
    String target = url.getHost() == null ? null : url.getHost() + ":" + port;
    return rules.rewrite(current, target, defaultPort, null);
  }

  /** Returns the full token string. */
  public String tokenString() {
    return text(true);
  }

  /** Returns the token string for hosts that must not see the account token. */
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

  /** Returns the token string. */
  @Override
  public String toString() {
    return tokenString();
  }
}
