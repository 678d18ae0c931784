package com.anaconda.aau.benchmark.steady;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URL;
import java.util.concurrent.TimeUnit;
import okhttp3.AauOkHttpHook;
import okhttp3.Request;
import org.apache.hc.core5.http.AauApacheHttpClient5Hook;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.apache.hc.core5.net.URIAuthority;
import org.apache.http.HttpRequest;
import org.apache.http.impl.AauApacheHttpClient4Hook;
import org.apache.http.impl.DefaultBHttpClientConnection;
import org.apache.http.message.BasicHttpRequest;
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
import sun.net.www.MessageHeader;
import sun.net.www.http.AauHttpUrlConnectionHook;
import sun.net.www.http.HttpClient;

/**
 * Measures everything that a hook does for one request, including operations on the client's own
 * header objects.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 1,
    jvmArgsAppend = {
      "--add-exports=java.base/sun.net.www=ALL-UNNAMED",
      "--add-exports=java.base/sun.net.www.http=ALL-UNNAMED"
    })
public class HookBenchmark {

  private static final String USER_AGENT = "client/1.0";

  private final MessageHeader messageHeader = new MessageHeader();
  private final DefaultBHttpClientConnection connection4 = new DefaultBHttpClientConnection(1024);
  private final org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection connection5 =
      new org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection(Http1Config.DEFAULT);
  private ServerSocket server;
  private final HttpRequest request4 = new BasicHttpRequest("GET", "/");
  private final ClassicHttpRequest request5 = new BasicClassicHttpRequest("GET", "/");
  private Object urlClient;
  private Request okHttpRequest;

  @Setup
  public void prepare() throws Exception {
    Woven.connectBridge();
    Woven.load("okhttp3.internal.http1.Http1ExchangeCodec");
    Woven.load("org.apache.http.impl.DefaultBHttpClientConnection");
    Woven.load("org.apache.hc.core5.http.impl.io.DefaultBHttpClientConnection");
    // Hooks ask the connection for its target, so the connection must be open.
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    int port = server.getLocalPort();
    connection4.bind(new Socket("localhost", port));
    connection5.bind(new Socket("localhost", port));
    urlClient = HttpClient.New(new URL("http://localhost:" + port + "/"));
    messageHeader.add("GET / HTTP/1.1", null);
    messageHeader.add("User-Agent", USER_AGENT);
    messageHeader.add("Host", "example.com");
    messageHeader.add("Accept", "*/*");
    okHttpRequest =
        new Request.Builder()
            .url("https://example.com/")
            .header("User-Agent", USER_AGENT)
            .header("Accept", "*/*")
            .build();
    request4.addHeader("User-Agent", USER_AGENT);
    request4.addHeader("Host", "example.com");
    request4.addHeader("Accept", "*/*");
    request5.addHeader("User-Agent", USER_AGENT);
    request5.addHeader("Host", "example.com");
    request5.setAuthority(new URIAuthority("example.com"));
    request5.setScheme("https");
    request5.addHeader("Accept", "*/*");
  }

  @Benchmark
  public Object httpUrlConnection() {
    return AauHttpUrlConnectionHook.rewrite(messageHeader, urlClient);
  }

  @Benchmark
  public Object okHttp() {
    return AauOkHttpHook.rewriteBefore5(okHttpRequest, null);
  }

  @Benchmark
  public Object apacheHttpClient4() {
    return AauApacheHttpClient4Hook.rewrite(request4, connection4);
  }

  @Benchmark
  public Object apacheHttpClient5() {
    return AauApacheHttpClient5Hook.rewriteClassic(request5, connection5);
  }
}
