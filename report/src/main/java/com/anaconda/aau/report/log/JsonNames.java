package com.anaconda.aau.report.log;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * The names of values in JSON logs. Case, {@code -}, {@code _} and {@code @} are ignored; the names
 * of enclosing objects are prepended, separated by dots.
 */
final class JsonNames {
  /** The hash that stands for the outermost object. */
  static final long ROOT = 0xCBF29CE484222325L;

  private static final long PRIME = 0x100000001B3L;

  private static final String[][] KNOWN = {
    {
      "AGENT",
      "useragent httpuseragent requestuseragent clientrequestuseragent agent csuseragent"
          + " cs(useragent) request.headers.useragent requestheaders.useragent headers.useragent"
          + " httprequest.useragent useragent.original http.useragent"
    },
    {
      "TIME",
      "time ts timestamp timelocal timeiso8601 msec startutc startlocal starttime timestart"
          + " requesttime edgestarttimestamp datetime"
    },
    // CloudFront uses "time" for the time of day.
    {"DATE", "date"},
    {
      "METHOD",
      "method requestmethod clientrequestmethod httpmethod verb csmethod request.method"
          + " httprequest.requestmethod http.request.method"
    },
    {
      "PATH",
      "uri requesturi path requestpath clientrequesturi clientrequestpath url requesturl"
          + " csuristem documenturi request.uri httprequest.requesturl url.path url.original"
    },
    {
      "STATUS",
      "status responsecode downstreamstatus edgeresponsestatus responsestatus statuscode"
          + " httpstatus scstatus httprequest.status http.response.statuscode"
    },
    {"REQUEST", "request requestline"}
  };

  private static final long[] NAMES;
  private static final FieldKind[] KINDS;

  static {
    Map<Long, FieldKind> kinds = new TreeMap<>();
    for (String[] row : KNOWN) {
      for (String name : row[1].split(" ")) {
        long hash = ROOT;
        for (String part : name.split("\\.")) {
          byte[] bytes = part.getBytes(StandardCharsets.US_ASCII);
          hash = inside(hash, bytes, 0, bytes.length);
        }
        kinds.put(hash, FieldKind.valueOf(row[0]));
      }
    }
    NAMES = kinds.keySet().stream().mapToLong(Long::longValue).toArray();
    KINDS = kinds.values().toArray(new FieldKind[0]);
  }

  private JsonNames() {}

  /** Returns the hash (FNV-1a) of a name inside an object. */
  static long inside(long object, byte[] bytes, int from, int to) {
    long hash = object == ROOT ? ROOT : (object ^ '.') * PRIME;
    for (int i = from; i < to; i++) {
      byte b = bytes[i];
      if (b != '-' && b != '_' && b != '@') {
        hash = (hash ^ (b >= 'A' && b <= 'Z' ? b + 32 : b)) * PRIME;
      }
    }
    return hash;
  }

  /** Returns the kind of a name's value, or null. */
  static FieldKind kindOf(long name) {
    int low = 0;
    int high = NAMES.length - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (NAMES[middle] == name) {
        return KINDS[middle];
      }
      if (NAMES[middle] < name) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return null;
  }
}
