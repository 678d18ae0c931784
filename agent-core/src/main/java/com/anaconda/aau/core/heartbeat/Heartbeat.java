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

/** One heartbeat that could be sent. Immutable. */
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
   * The heartbeat that the settings ask for.
   *
   * @param options the options of the agent
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
   * The heartbeat that somebody asks for by hand, whether it is switched on or not. Only {@code
   * DO_NOT_TRACK} forbids that one, too.
   *
   * @param options {@code prefix}
   * @param channel the URL or name of a channel; null for the configured one
   * @param path what to ask for in the channel; null for the file that conda asks for
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

  /** Where it goes. */
  public String url() {
    return target.toString();
  }

  /** The environment that it speaks of, or null. */
  public Path prefix() {
    return environment.prefix(options.get("prefix"));
  }

  /**
   * The User-Agent that it carries, with the tokens that this host may see. Looks them up, and
   * creates those that are not there yet.
   */
  public String userAgent() throws NoHeartbeatException {
    String userAgent =
        UserAgentSuffix.resolve(environment, options)
            .rewrite(null, target.authority(), target.defaultPort(), null);
    if (userAgent == null) {
      throw new NoHeartbeatException(
          "anaconda_anon_usage_hosts does not allow " + target.authority());
    }
    return userAgent;
  }

  /**
   * Sends it, when it is this process's turn.
   *
   * @param end is told when all will be over, as {@link System#nanoTime} tells it
   * @return the status of the answer
   * @throws IOException when there was none in time
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
   * Sends it now.
   *
   * @return the status of the answer
   * @throws IOException when there was none in time
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
