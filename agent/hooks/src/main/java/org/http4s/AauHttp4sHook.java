package org.http4s;

import com.anaconda.aau.hook.Call;
import com.anaconda.aau.hook.CompiledWith;
import com.anaconda.aau.hook.Weaves;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.net.AauBridge;
import java.util.ArrayList;
import java.util.List;
import scala.Option;
import scala.collection.Iterator;
import scala.collection.immutable.Nil$;

/**
 * The clients of http4s, Ember (HTTP/1.1 and HTTP/2) and Blaze: replaces the request that is about
 * to be written.
 */
@CompiledWith({"org.http4s:http4s-core_3:0.23.34", "org.scala-lang:scala-library:2.13.17"})
@Weaves(
    root = "org/http4s",
    classes = "ember/core/Encoder$",
    calls =
        @Call(
            method = "reqToBytes",
            descriptor = "(Lorg/http4s/Request;ILcats/ApplicativeError;)Lfs2/Stream;"),
    fits = {
      "org.http4s:http4s-ember-core_2.13:0.23.10",
      "org.http4s:http4s-ember-core_2.13:1.0.0-M38",
      "org.http4s:http4s-ember-core_2.12:0.23.12",
      "org.http4s:http4s-ember-core_2.12:0.23.33",
      "org.http4s:http4s-ember-core_3:0.23.24",
      "org.http4s:http4s-ember-core_3:0.23.34"
    })
@Weaves(
    root = "org/http4s",
    classes = "ember/core/Encoder$",
    calls = @Call(method = "reqToBytes", descriptor = "(Lorg/http4s/Request;I)Lfs2/Stream;"),
    fits = {
      "org.http4s:http4s-ember-core_2.13:1.0.0-M19",
      "org.http4s:http4s-ember-core_2.12:1.0.0-M23"
    })
// Servers also call the method that turns a request into headers, to push it.
@Weaves(
    root = "org/http4s",
    classes = "ember/core/h2/H2Client",
    calls =
        @Call(
            method = "runHttp2Only",
            descriptor = "(Lorg/http4s/Request;ZZ)Lcats/effect/kernel/Resource;"),
    fits = {"org.http4s:http4s-ember-core_3:0.23.24", "org.http4s:http4s-ember-core_3:0.23.34"})
@Weaves(
    root = "org/http4s",
    classes = "ember/core/h2/H2Client",
    calls =
        @Call(
            method = "runHttp2Only",
            descriptor = "(Lorg/http4s/Request;Z)Lcats/effect/kernel/Resource;"),
    fits = "org.http4s:http4s-ember-core_2.13:1.0.0-M38")
@Weaves(
    root = "org/http4s",
    classes = "ember/core/h2/H2Client",
    calls =
        @Call(
            method = "runHttp2Only",
            descriptor = "(Lorg/http4s/Request;)Lcats/effect/kernel/Resource;"),
    fits = {
      "org.http4s:http4s-ember-core_2.13:0.23.10",
      "org.http4s:http4s-ember-core_2.13:0.23.12"
    })
@Weaves(
    root = "org/http4s",
    classes = {"blaze/client/Http1Connection", "client/blaze/Http1Connection"},
    calls =
        @Call(
            method = "executeRequest",
            descriptor = "(Lorg/http4s/Request;Ljava/lang/Object;Lscala/Option;)Ljava/lang/Object;",
            to = "rewriteBlaze"),
    fits = {
      "org.http4s:http4s-blaze-client_2.13:0.21.24",
      "org.http4s:http4s-blaze-client_2.13:0.23.12",
      "org.http4s:http4s-blaze-client_2.13:0.23.16",
      "org.http4s:http4s-blaze-client_2.13:1.0.0-M38",
      "org.http4s:http4s-blaze-client_2.12:0.23.16"
    })
@Weaves(
    root = "org/http4s",
    classes = {"blaze/client/Http1Connection", "client/blaze/Http1Connection"},
    calls =
        @Call(
            method = "executeRequest",
            descriptor = "(Lorg/http4s/Request;Lscala/Option;)Ljava/lang/Object;",
            to = "rewriteBlaze"),
    fits = {
      "org.http4s:http4s-blaze-client_2.13:0.21.34",
      "org.http4s:http4s-blaze-client_2.13:0.22.0",
      "org.http4s:http4s-blaze-client_2.12:0.22.0"
    })
@Weaves(
    root = "org/http4s",
    classes = "client/blaze/Http1Connection",
    calls =
        @Call(
            method = "executeRequest",
            descriptor = "(Lorg/http4s/Request;Ljava/lang/Object;)Ljava/lang/Object;",
            to = "rewriteBlaze"),
    fits = {
      "org.http4s:http4s-blaze-client_2.12:0.20.0",
      "org.http4s:http4s-blaze-client_2.12:0.20.11",
      "org.http4s:http4s-blaze-client_2.13:0.21.0",
      "org.http4s:http4s-blaze-client_2.13:0.21.22"
    })
public final class AauHttp4sHook {

  private static final String USER_AGENT = "User-Agent: ";
  private static final String HOST = "Host: ";

  /** Creates a header. The type of its name differs between versions. */
  private static final Constructor<?> HEADER = headerConstructor();

  /** Creates the name of a header. */
  private static final Method NAME = nameMethod();

  /** The keys of the attributes that send a request to a Unix domain socket. */
  private static final List<Object> SOCKETS = sockets();

  /** Looks up an attribute of a request. Finding the method for each request took 4 KB. */
  private static final Method LOOKUP = lookupMethod();

  private AauHttp4sHook() {}

  /** Returns null on failure: an exception in a class initializer would reach the client. */
  private static Constructor<?> headerConstructor() {
    try {
      return Header.Raw.class.getConstructors()[0];
    } catch (Throwable leaveAllAsItIs) {
      return null;
    }
  }

  private static Method nameMethod() {
    try {
      for (Method method : HEADER.getParameterTypes()[0].getMethods()) {
        if (method.getName().equals("apply") && method.getParameterTypes().length == 1) {
          return method;
        }
      }
    } catch (Throwable leaveAllAsItIs) {
      // The headers stay unchanged.
    }
    return null;
  }

  private static List<Object> sockets() {
    List<Object> keys = null;
    try {
      keys = new ArrayList<>();
      Object names = object(Request.class.getName() + "$Keys$", Request.class);
      for (Method method : names.getClass().getMethods()) {
        if (method.getName().endsWith("UnixSocketAddress")) {
          keys.add(method.invoke(names));
        }
      }
    } catch (Throwable noneInThisVersion) {
      // Requests go only to hosts.
    }
    return keys;
  }

  private static Method lookupMethod() {
    try {
      Class<?> attributes = Request.class.getMethod("attributes").getReturnType();
      for (Method method : attributes.getMethods()) {
        if (method.getName().equals("lookup") && method.getParameterTypes().length == 1) {
          return method;
        }
      }
    } catch (Throwable noneInThisVersion) {
      // Requests go only to hosts.
    }
    return null;
  }

  /** Rewrites Ember's request, which already has the default User-Agent. */
  public static Request<?> rewrite(Request<?> request, Object client) {
    try {
      return rewritten(request, null, goesToASocket(request) ? null : request.uri());
    } catch (Throwable leaveAsItIs) {
      return request;
    }
  }

  /** Rewrites Blaze's request. The client itself would append its default User-Agent. */
  public static Request<?> rewriteBlaze(Request<?> request, Object connection) {
    try {
      return rewritten(request, defaultUserAgent(connection), request.uri());
    } catch (Throwable leaveAsItIs) {
      return request;
    }
  }

  /**
   * Returns the request or a copy.
   *
   * @param uri where the request goes; both clients take their connection's target from it
   */
  private static Request<?> rewritten(Request<?> request, String byDefault, Uri uri)
      throws ReflectiveOperationException {
    if ("CONNECT".equals(request.method().name())) {
      return request;
    }
    List<Object> headers = new ArrayList<>();
    int place = -1;
    String current = byDefault;
    String host = null;
    for (Iterator<?> all = request.headers().iterator(); all.hasNext(); ) {
      Object header = all.next();
      String line = header.toString();
      if (is(USER_AGENT, line) && (place < 0 || !AauBridge.hasTokens(current))) {
        place = headers.size();
        current = line.substring(USER_AGENT.length());
      } else if (is(HOST, line)) {
        host = line.substring(HOST.length());
      }
      headers.add(header);
    }
    String rewritten = AauBridge.userAgent(current, target(uri), defaultPort(uri), host);
    if (rewritten == current || place < 0 && rewritten == null) {
      return request; // The user configured a default that consists only of tokens.
    }
    if (place >= 0) {
      Object own = headers.remove(place);
      if (rewritten != null) {
        headers.add(place, header(own.toString().substring(0, USER_AGENT.length() - 2), rewritten));
      }
    } else {
      headers.add(header("User-Agent", rewritten));
    }
    return withHeaders(request, headers);
  }

  /** Returns whether a header in the form {@code name: value} has a name. */
  private static boolean is(String name, String header) {
    return header.regionMatches(true, 0, name, 0, name.length());
  }

  private static Object header(String name, String value) throws ReflectiveOperationException {
    return HEADER.newInstance(NAME.invoke(null, name), value);
  }

  private static String target(Uri uri) {
    if (uri == null || uri.authority().isEmpty()) {
      return null;
    }
    Uri.Authority authority = uri.authority().get();
    String host = authority.host().value();
    String bracketed = host.indexOf(':') < 0 ? host : '[' + host + ']';
    return authority.port().isEmpty() ? bracketed : bracketed + ':' + authority.port().get();
  }

  private static int defaultPort(Uri uri) {
    if (uri == null) {
      return -1;
    }
    String scheme = uri.scheme().isEmpty() ? "http" : uri.scheme().get().value();
    return "https".equalsIgnoreCase(scheme) || "wss".equalsIgnoreCase(scheme) ? 443 : 80;
  }

  private static boolean goesToASocket(Request<?> request) throws ReflectiveOperationException {
    Object attributes = request.attributes();
    for (int i = 0; i < SOCKETS.size(); i++) {
      if (((Option<?>) LOOKUP.invoke(attributes, SOCKETS.get(i))).isDefined()) {
        return true;
      }
    }
    return false;
  }

  /** Returns Blaze's default User-Agent; only this field contains it. */
  private static String defaultUserAgent(Object connection) throws ReflectiveOperationException {
    Field field = connection.getClass().getDeclaredField("userAgent");
    field.setAccessible(true);
    Option<?> header = (Option<?>) field.get(connection);
    return header.isDefined() ? valueOf(header.get()) : null;
  }

  /** Returns the value of a header, which since 0.22 only the header's type can provide. */
  private static String valueOf(Object header) throws ReflectiveOperationException {
    if (Header.class.isInstance(header)) {
      return (String) Header.class.getMethod("value").invoke(header);
    }
    Object type = object(header.getClass().getName() + '$', header.getClass());
    Object instance = type.getClass().getMethod("headerInstance").invoke(type);
    return (String) Header.class.getMethod("value", Object.class).invoke(instance, header);
  }

  /** Returns a Scala object, which is the only instance of its class. */
  private static Object object(String className, Class<?> neighbor)
      throws ReflectiveOperationException {
    return Class.forName(className, true, neighbor.getClassLoader()).getField("MODULE$").get(null);
  }

  @SuppressWarnings({"rawtypes", "unchecked"}) // the type of headers differs between versions
  private static Request<?> withHeaders(Request<?> request, List<Object> headers) {
    scala.collection.immutable.List list = Nil$.MODULE$;
    for (int i = headers.size() - 1; i >= 0; i--) {
      list = list.$colon$colon(headers.get(i));
    }
    return (Request<?>) ((Request) request).withHeaders(list);
  }
}
