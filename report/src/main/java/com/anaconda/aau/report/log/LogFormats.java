package com.anaconda.aau.report.log;

import java.io.Serializable;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Looks up formats by name, and detects the format of a file. */
public final class LogFormats implements Serializable {
  static final String COMBINED =
      "$remote_addr $ident $remote_user [$time_local] \"$request\" $status $bytes"
          + " \"$http_referer\" \"$http_user_agent\"";

  /** Patterns in nginx's syntax, in the order in which they are tried. */
  private static final Map<String, String> PATTERNS = new LinkedHashMap<>();

  static {
    PATTERNS.put("combined", COMBINED);
    PATTERNS.put("vhost_combined", "$host " + COMBINED);
    // The sizes and times before the User-Agent differ between versions of Nexus.
    PATTERNS.put(
        "nexus",
        "$remote_addr $ident $remote_user [$time_local] \"$request\" $status $numbers"
            + " \"$http_user_agent\"");
    PATTERNS.put(
        "artifactory",
        "$time_iso8601|$trace|$remote_addr|$remote_user|$request_method|$request_uri|$status"
            + "|$request_length|$bytes|$duration|$http_user_agent");
    PATTERNS.put(
        "s3",
        "$owner $bucket [$time_local] $remote_addr $requester $id $operation $key \"$request\""
            + " $status $error $bytes $size $total $turnaround \"$http_referer\""
            + " \"$http_user_agent\"");
    PATTERNS.put(
        "alb",
        "$type $time_iso8601 $elb $client $target $t1 $t2 $t3 $status $target_status $received"
            + " $sent \"$request\" \"$http_user_agent\"");
    PATTERNS.put(
        "envoy",
        "[$time_iso8601] \"$request\" $status $flags $received $sent $duration $upstream"
            + " \"$forwarded\" \"$http_user_agent\"");
    PATTERNS.put(
        "haproxy",
        "$client [$time_local] $frontend $backend $timers $status $bytes $c1 $c2 $state"
            + " $connections $queues {$captured} \"$request\"");
    for (String like : List.of("traefik", "jetty", "tomcat", "squid")) {
      PATTERNS.put(like, COMBINED);
    }
  }

  /** The formats that servers use unless they are configured to log the User-Agent. */
  private static final Map<String, String> WITHOUT_AGENT = new LinkedHashMap<>();

  static {
    WITHOUT_AGENT.put(
        "common", "$remote_addr $ident $remote_user [$time_local] \"$request\" $status $bytes");
    WITHOUT_AGENT.put(
        "haproxy_without_captures",
        "$client [$time_local] $frontend $backend $timers $status $bytes $c1 $c2 $state"
            + " $connections $queues \"$request\"");
    WITHOUT_AGENT.put(
        "squid_native",
        "$msec $elapsed TCP_$result/$status $bytes $request_method $request_uri $remote_user $rest");
  }

  private static final List<String> W3C = List.of("iis", "cloudfront");
  private static final List<String> JSON = List.of("json", "caddy");

  private final ZoneId zone;

  /** Creates formats that assign lines to days in a time zone. */
  public LogFormats(ZoneId zone) {
    this.zone = zone;
  }

  /** Returns the names of all formats. */
  public static List<String> names() {
    List<String> names = new ArrayList<>(List.of("auto"));
    names.addAll(PATTERNS.keySet());
    names.addAll(W3C);
    names.addAll(JSON);
    return names;
  }

  /** Returns the format for a name or a pattern. */
  public LineFormat named(String name) throws LogFormatException {
    Calendar calendar = new Calendar(zone);
    if (JSON.contains(name)) {
      return new JsonFormat(calendar);
    }
    if (W3C.contains(name)) {
      return new W3cFormat(calendar);
    }
    String pattern = PATTERNS.getOrDefault(name, WITHOUT_AGENT.get(name));
    if (pattern != null) {
      PatternFormat format = Pattern.compile(name, pattern, calendar);
      return pattern.equals(COMBINED) ? new CombinedFormat(format, calendar) : format;
    }
    if (name.indexOf('$') < 0 && name.indexOf('%') < 0) {
      throw new LogFormatException(
          "Unknown log format \""
              + name
              + "\". Use one of "
              + String.join(", ", names())
              + ", or a pattern in the syntax of nginx's log_format or Apache's LogFormat.");
    }
    return Pattern.compile(name, calendar);
  }

  /**
   * Returns the format that most of the first lines have, or null if none has a known format.
   *
   * @param lines the first lines of a file
   */
  public LineFormat detect(List<byte[]> lines) throws LogFormatException {
    List<String> names = new ArrayList<>(List.of("json", "cloudfront"));
    names.addAll(PATTERNS.keySet());
    LineFormat best = best(lines, names);
    return best == null ? best(lines, WITHOUT_AGENT.keySet()) : best;
  }

  private LineFormat best(List<byte[]> lines, Collection<String> names) throws LogFormatException {
    LineFormat best = null;
    int most = 0;
    for (String name : names) {
      LineFormat format = named(name);
      int count = count(lines, format);
      if (count > most) {
        best = format;
        most = count;
      }
      if (most == lines.size()) {
        // No other format can have more lines, and trying them all would take 0.1 s.
        break;
      }
    }
    return best;
  }

  private static int count(List<byte[]> lines, LineFormat format) {
    Fields fields = new Fields();
    int count = 0;
    for (byte[] line : lines) {
      if (!format.isRemark(line, 0, line.length)
          && (format.read(line, 0, line.length, fields) || fields.day() == Fields.IMPOSSIBLE_DAY)) {
        count++;
      }
    }
    return count;
  }
}
