package com.anaconda.aau.benchmark.steady;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Like {@link HookBenchmark}, for {@code java.net.http}. Its internal classes cannot be named in
 * source code, so all calls go through constant method handles, which the JIT compiles like direct
 * calls.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 1,
    jvmArgsAppend = {
      "--add-opens=java.net.http/jdk.internal.net.http=ALL-UNNAMED",
      "--add-opens=java.net.http/jdk.internal.net.http.common=ALL-UNNAMED"
    })
public class JdkHookBenchmark {

  private static final String USER_AGENT = "client/1.0";

  private static final MethodHandle NEW_REQUEST;
  private static final MethodHandle NEW_BUILDER;
  private static final MethodHandle SET_HEADER;
  private static final MethodHandle REWRITE_SYSTEM_HEADERS;
  private static final MethodHandle REWRITE_USER_HEADERS;

  static {
    try {
      Class<?> request = Class.forName("jdk.internal.net.http.HttpRequestImpl");
      Woven.connectBridge();
      Class<?> builder = Class.forName("jdk.internal.net.http.common.HttpHeadersBuilder");
      Class<?> hook = Class.forName("jdk.internal.net.http.AauJdkHttpClientHook");
      Lookup lookup = MethodHandles.privateLookupIn(request, MethodHandles.lookup());
      NEW_REQUEST =
          lookup.findConstructor(
              request, MethodType.methodType(void.class, HttpRequest.class, ProxySelector.class));
      NEW_BUILDER = lookup.findConstructor(builder, MethodType.methodType(void.class));
      SET_HEADER =
          lookup
              .findVirtual(
                  builder,
                  "setHeader",
                  MethodType.methodType(void.class, String.class, String.class))
              .asType(MethodType.methodType(void.class, Object.class, String.class, String.class));
      REWRITE_SYSTEM_HEADERS =
          lookup
              .findStatic(
                  hook,
                  "rewriteSystemHeaders",
                  MethodType.methodType(builder, builder, Object.class))
              .asType(MethodType.genericMethodType(2));
      REWRITE_USER_HEADERS =
          lookup.findStatic(
              hook,
              "rewriteUserHeaders",
              MethodType.methodType(HttpHeaders.class, HttpHeaders.class, Object.class));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private Object request;
  private Object systemHeaders;
  private HttpHeaders userHeaders;

  @Setup
  public void prepare() throws Throwable {
    HttpRequest application =
        HttpRequest.newBuilder(URI.create("https://example.com/"))
            .header("User-Agent", USER_AGENT)
            .header("Accept", "*/*")
            .build();
    request = NEW_REQUEST.invoke(application, (ProxySelector) null);
    systemHeaders = NEW_BUILDER.invoke();
    userHeaders = application.headers();
  }

  /** A request for which the application has set no User-Agent. */
  @Benchmark
  public Object javaNetHttp() throws Throwable {
    SET_HEADER.invokeExact(systemHeaders, "User-Agent", USER_AGENT);
    return (Object) REWRITE_SYSTEM_HEADERS.invokeExact(systemHeaders, request);
  }

  /** The part of {@link #javaNetHttp} that would remain if there were no hook. */
  @Benchmark
  public Object javaNetHttpWithoutHook() throws Throwable {
    SET_HEADER.invokeExact(systemHeaders, "User-Agent", USER_AGENT);
    return systemHeaders;
  }

  /** A request for which the application has set the User-Agent; its headers are immutable. */
  @Benchmark
  public Object javaNetHttpUserAgentSet() throws Throwable {
    return (HttpHeaders) REWRITE_USER_HEADERS.invokeExact(userHeaders, request);
  }
}
