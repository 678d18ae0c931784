package com.anaconda.aau.core.heartbeat;

import com.anaconda.aau.core.process.Environment;
import java.util.Locale;
import java.util.Map;

/**
 * Chooses the proxy: from {@code proxy_servers} first, then from the variables that conda's HTTP
 * library reads. The JVM's proxy settings belong to the application, which may have installed a
 * selector of its own, so they are not used.
 */
final class ProxyChoice {
  private final Map<String, String> servers;
  private final Environment environment;

  ProxyChoice(Map<String, String> servers, Environment environment) {
    this.servers = servers;
    this.environment = environment;
  }

  /** Returns the URL of the proxy for a target, or null to connect directly. */
  String of(Target target) {
    String host = target.host().toLowerCase(Locale.ROOT);
    String[] keys = {target.scheme() + "://" + host, target.scheme(), "all://" + host, "all"};
    for (String key : keys) {
      String proxy = servers.get(key);
      if (proxy != null && !proxy.isEmpty()) {
        return proxy;
      }
    }
    if (isExempt(host, target.port())) {
      return null;
    }
    String proxy = variable(target.scheme() + "_proxy");
    return proxy != null ? proxy : variable("all_proxy");
  }

  /** Returns whether NO_PROXY names the host, one of its parent domains, or everything. */
  private boolean isExempt(String host, int port) {
    String exempt = variable("no_proxy");
    if (exempt == null) {
      return false;
    }
    int start = 0;
    while (start <= exempt.length()) {
      int comma = exempt.indexOf(',', start);
      int end = comma < 0 ? exempt.length() : comma;
      String entry = exempt.substring(start, end).trim().toLowerCase(Locale.ROOT);
      String domain = entry.startsWith(".") ? entry.substring(1) : entry;
      if (entry.equals("*")
          || !domain.isEmpty() && (isIn(host, domain) || isIn(host + ":" + port, domain))) {
        return true;
      }
      start = end + 1;
    }
    return false;
  }

  private static boolean isIn(String host, String domain) {
    return host.equals(domain) || host.endsWith("." + domain);
  }

  private String variable(String name) {
    String value = environment.getNonEmpty(name);
    return value != null ? value : environment.getNonEmpty(name.toUpperCase(Locale.ROOT));
  }
}
