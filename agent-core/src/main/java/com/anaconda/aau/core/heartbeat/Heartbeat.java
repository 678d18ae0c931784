package com.anaconda.aau.core.heartbeat;

import com.anaconda.aau.core.UserAgentSuffix;
import com.anaconda.aau.core.config.HeartbeatDestination;
import com.anaconda.aau.core.config.NetworkSettings;
import com.anaconda.aau.core.config.SearchPath;
import com.anaconda.aau.core.config.Settings;
import com.anaconda.aau.core.process.Debug;
import com.anaconda.aau.core.process.Environment;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.SSLSocketFactory;

/** A heartbeat that can be sent. Immutable. */
public final class Heartbeat {
  private final Environment environment;
  private final Map<String, String> options;
  private final NetworkSettings network;
  private final Target target;
  private final Debug debug;

  private Heartbeat(
      Environment environment,
      Map<String, String> options,
      NetworkSettings network,
      Target target,
      Debug debug) {
    this.environment = environment;
    this.options = options;
    this.network = network;
    this.target = target;
    this.debug = debug;
  }

  /**
   * Returns the heartbeat that the settings ask for.
   *
   * @param options the agent's options
   */
  public static Heartbeat configured(
      Environment environment, Map<String, String> options, Debug debug)
      throws NoHeartbeatException {
    HeartbeatDestination configured = settings(environment, options, debug).heartbeat();
    if (configured == null) {
      throw new NoHeartbeatException("anaconda_heartbeat is off");
    }
    NetworkSettings network = NetworkSettings.resolve(environment, debug);
    String url = configured.url() == null ? HeartbeatUrl.of(network, null, null) : configured.url();
    return to(url, environment, options, network, debug);
  }

  /**
   * Returns a heartbeat requested on the command line, even if heartbeats are switched off, unless
   * {@code DO_NOT_TRACK} forbids it.
   *
   * @param options {@code prefix}
   * @param channel the URL or name of a channel, or null for the configured one
   * @param path the file to request from the channel, or null for the one that conda requests
   */
  public static Heartbeat requested(
      Environment environment,
      Map<String, String> options,
      String channel,
      String path,
      Debug debug)
      throws NoHeartbeatException {
    Settings settings = settings(environment, options, debug);
    if (settings.forbidsHeartbeat()) {
      throw new NoHeartbeatException("DO_NOT_TRACK is set");
    }
    NetworkSettings network = NetworkSettings.resolve(environment, debug);
    HeartbeatDestination configured = settings.heartbeat();
    boolean isAsked = channel != null || path != null;
    String named = configured == null || isAsked ? null : configured.url();
    String url = named == null ? HeartbeatUrl.of(network, channel, path) : named;
    return to(url, environment, options, network, debug);
  }

  private static Settings settings(
      Environment environment, Map<String, String> options, Debug debug) {
    return Settings.resolve(environment, options, SearchPath.of(environment), debug);
  }

  private static Heartbeat to(
      String url,
      Environment environment,
      Map<String, String> options,
      NetworkSettings network,
      Debug debug)
      throws NoHeartbeatException {
    if (url == null) {
      throw new NoHeartbeatException("Anaconda hosts none of the channels");
    }
    Target target = Target.parse(url);
    if (target == null) {
      throw new NoHeartbeatException("not a URL: " + url);
    }
    return new Heartbeat(environment, options, network, target, debug);
  }

  /** Returns the URL of the request. */
  public String url() {
    return target.toString();
  }

  /** Returns the prefix of the environment, or null. */
  public Path prefix() {
    return environment.prefix(options.get("prefix"));
  }

  /**
   * Returns the User-Agent, with the tokens that the host may see. Looks the tokens up and creates
   * missing ones.
   */
  public String userAgent() throws NoHeartbeatException {
    return userAgent(UserAgentSuffix.resolve(environment, options));
  }

  /** Looks up the tokens, but creates and changes nothing. */
  public UserAgentSuffix existingTokens() {
    return UserAgentSuffix.inspect(environment, options);
  }

  /** Returns the User-Agent, with those of the tokens that the host may see. */
  public String userAgent(UserAgentSuffix tokens) throws NoHeartbeatException {
    String userAgent = tokens.rewrite(null, target.authority(), target.defaultPort(), null);
    if (userAgent == null) {
      throw new NoHeartbeatException(
          "anaconda_anon_usage_hosts does not allow " + target.authority());
    }
    return userAgent;
  }

  /**
   * Sends the heartbeat if it is this process's turn.
   *
   * @param end receives the {@link System#nanoTime} at which all attempts end
   * @return the response status
   * @throws IOException if there is no response in time
   */
  public int sendInTurn(AtomicLong end) throws NoHeartbeatException, IOException {
    Path home = environment.home();
    if (home == null) {
      throw new NoHeartbeatException("no home directory to record it in");
    }
    Path prefix = prefix();
    Turn turn = new Turn(home, prefix == null ? "" : prefix.toString(), url(), debug);
    if (turn.isTaken()) {
      throw new NoHeartbeatException("another process has already sent it");
    }
    String userAgent = userAgent();
    Attempts attempts = attempts();
    if (!turn.take()) {
      throw new NoHeartbeatException("another process is sending it");
    }
    return attempts.send(userAgent, end);
  }

  /**
   * Sends the heartbeat now.
   *
   * @return the response status
   * @throws IOException if there is no response in time
   */
  public int send() throws NoHeartbeatException, IOException {
    return attempts().send(userAgent(), new AtomicLong());
  }

  private Attempts attempts() throws NoHeartbeatException {
    if (network.isOffline()) {
      throw new NoHeartbeatException("offline");
    }
    String named = new ProxyChoice(network.proxyServers(), environment).of(target);
    Target proxy = null;
    if (named != null) {
      proxy = Target.parse(named.contains("://") ? named : "http://" + named);
      if (proxy == null || proxy.isSecure()) {
        throw new NoHeartbeatException("the proxy must have the form http://host:port");
      }
    }
    Trust trust = new Trust(network.sslVerify(), environment);
    try {
      SSLSocketFactory tls = target.isSecure() ? trust.sockets() : null;
      return new Attempts(new Route(target, proxy, tls, trust.isVerified()), debug);
    } catch (GeneralSecurityException | IOException e) {
      throw new NoHeartbeatException("cannot apply ssl_verify: " + e);
    }
  }
}
