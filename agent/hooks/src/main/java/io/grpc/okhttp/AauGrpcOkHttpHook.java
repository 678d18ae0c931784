package io.grpc.okhttp;

import io.grpc.okhttp.internal.framed.Header;
import java.net.AauBridge;
import java.util.ArrayList;
import java.util.List;

/** gRPC on the OkHttp that it has a part of: replaces the headers of a call. */
public final class AauGrpcOkHttpHook {

  private static final String USER_AGENT = "user-agent";

  private AauGrpcOkHttpHook() {}

  /** A client opens its streams this way; what a server sends has other methods. */
  public static List<Header> rewrite(List<Header> headers, Object frameWriter) {
    try {
      String current = valueOf(headers, USER_AGENT);
      int defaultPort = "http".equals(valueOf(headers, ":scheme")) ? 80 : 443;
      String rewritten =
          AauBridge.userAgent(current, valueOf(headers, ":authority"), defaultPort, null);
      return rewritten == current ? headers : copy(headers, rewritten);
    } catch (Throwable leaveAsItIs) {
      return headers;
    }
  }

  private static String valueOf(List<Header> headers, String name) {
    for (Header header : headers) {
      if (name.equals(header.name.utf8())) {
        return header.value.utf8();
      }
    }
    return null;
  }

  /** gRPC always has a User-Agent, which keeps its place. */
  private static List<Header> copy(List<Header> headers, String userAgent) {
    List<Header> copy = new ArrayList<>(headers.size());
    for (Header header : headers) {
      if (!USER_AGENT.equals(header.name.utf8())) {
        copy.add(header);
      } else if (userAgent != null) {
        copy.add(new Header(USER_AGENT, userAgent));
      }
    }
    return copy;
  }
}
