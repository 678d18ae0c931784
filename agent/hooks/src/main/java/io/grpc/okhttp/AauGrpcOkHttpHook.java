package io.grpc.okhttp;

import com.anaconda.aau.hook.Call;
import com.anaconda.aau.hook.CompiledWith;
import com.anaconda.aau.hook.Weaves;
import io.grpc.okhttp.internal.framed.Header;
import java.lang.reflect.Field;
import java.net.AauBridge;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;

/** gRPC with its own copy of OkHttp: replaces the headers of a call. */
@CompiledWith({"io.grpc:grpc-okhttp:1.82.2", "com.squareup.okio:okio-jvm:3.4.0"})
@Weaves(
    root = "io/grpc/okhttp",
    classes = "ExceptionHandlingFrameWriter",
    calls = @Call(method = "synStream", descriptor = "(ZZIILjava/util/List;)V", argument = 5),
    fits = {"io.grpc:grpc-okhttp:1.18.0", "io.grpc:grpc-okhttp:1.82.2"})
@Weaves(
    root = "io/grpc/okhttp",
    classes = "AsyncFrameWriter",
    calls = @Call(method = "synStream", descriptor = "(ZZIILjava/util/List;)V", argument = 5),
    fits = {"io.grpc:grpc-okhttp:1.0.0", "io.grpc:grpc-okhttp:1.17.1"})
public final class AauGrpcOkHttpHook {

  private static final String USER_AGENT = "user-agent";

  /** The only field that contains a transport's target, with or without a proxy. */
  private static final Field ADDRESS = field("OkHttpClientTransport", "address");

  /** The transport of the frame writer. */
  private static final Field TRANSPORT = transport();

  private AauGrpcOkHttpHook() {}

  /** Returns the field that holds the transport; releases 1.15 and 1.18 moved it. */
  private static Field transport() {
    Field since18 = field("ExceptionHandlingFrameWriter", "transportExceptionHandler");
    Field since15 = field("AsyncFrameWriter", "transportExceptionHandler");
    Field before = field("AsyncFrameWriter", "transport");
    return since18 != null ? since18 : since15 != null ? since15 : before;
  }

  /**
   * Returns the field, or null if there is none. The class initializer calls this method, and an
   * exception would reach the client.
   */
  private static Field field(String className, String name) {
    try {
      String hook = AauGrpcOkHttpHook.class.getName();
      ClassLoader loader = AauGrpcOkHttpHook.class.getClassLoader();
      String prefix = hook.substring(0, hook.lastIndexOf('.') + 1);
      Field field = Class.forName(prefix + className, false, loader).getDeclaredField(name);
      field.setAccessible(true);
      return field;
    } catch (Throwable notHere) {
      return null;
    }
  }

  /** Rewrites the headers of a new stream. Only clients call this method. */
  public static List<Header> rewrite(List<Header> headers, Object frameWriter) {
    try {
      int own = lastIndexOf(headers, USER_AGENT);
      String current = own < 0 ? null : headers.get(own).value.utf8();
      // The application can set it on the channel or the call, so it may differ from the host that
      // the channel connects to.
      int authority = lastIndexOf(headers, ":authority");
      String host = authority < 0 ? null : headers.get(authority).value.utf8();
      InetSocketAddress address = address(frameWriter);
      String target = address == null ? null : address.getHostString();
      int port = address == null ? -1 : address.getPort();
      String rewritten = AauBridge.userAgent(current, target, port, host);
      return rewritten == current ? headers : copy(headers, own, rewritten);
    } catch (Throwable leaveAsItIs) {
      return headers;
    }
  }

  private static InetSocketAddress address(Object frameWriter) throws IllegalAccessException {
    return TRANSPORT == null || ADDRESS == null
        ? null
        : (InetSocketAddress) ADDRESS.get(TRANSPORT.get(frameWriter));
  }

  private static int lastIndexOf(List<Header> headers, String name) {
    int last = headers.size() - 1;
    while (last >= 0 && !name.equals(headers.get(last).name.utf8())) {
      last--;
    }
    return last;
  }

  /**
   * Returns a copy with the User-Agent in its original position, or at the end if there was none.
   */
  private static List<Header> copy(List<Header> headers, int own, String userAgent) {
    List<Header> copy = new ArrayList<>(headers);
    if (userAgent == null) {
      copy.remove(own);
    } else if (own < 0) {
      copy.add(new Header(USER_AGENT, userAgent));
    } else {
      copy.set(own, new Header(USER_AGENT, userAgent));
    }
    return copy;
  }
}
