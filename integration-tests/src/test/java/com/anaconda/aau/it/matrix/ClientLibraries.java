package com.anaconda.aau.it.matrix;

import static com.anaconda.aau.it.matrix.ClientLibrary.library;

import com.anaconda.aau.it.harness.JavaVersion;
import com.anaconda.aau.it.program.ApacheHttpAsyncClient4Caller;
import com.anaconda.aau.it.program.ApacheHttpClient40Caller;
import com.anaconda.aau.it.program.ApacheHttpClient4Caller;
import com.anaconda.aau.it.program.ApacheHttpClient50AsyncCaller;
import com.anaconda.aau.it.program.ApacheHttpClient5AsyncCaller;
import com.anaconda.aau.it.program.ApacheHttpClient5Caller;
import com.anaconda.aau.it.program.AsyncHttpClient19Caller;
import com.anaconda.aau.it.program.AsyncHttpClientCaller;
import com.anaconda.aau.it.program.CommonsHttpClient3Caller;
import com.anaconda.aau.it.program.GrizzlyCaller;
import com.anaconda.aau.it.program.GrizzlyCodecCaller;
import com.anaconda.aau.it.program.GrizzlyHttp2Caller;
import com.anaconda.aau.it.program.GrpcCaller;
import com.anaconda.aau.it.program.JettyClient12Caller;
import com.anaconda.aau.it.program.JettyHttp2Client12Caller;
import com.anaconda.aau.it.program.KtorCioCaller;
import com.anaconda.aau.it.program.Netty3Caller;
import com.anaconda.aau.it.program.OkHttp2Caller;
import com.anaconda.aau.it.program.OkHttpCaller;
import com.anaconda.aau.it.program.PekkoCaller;
import com.anaconda.aau.it.program.PekkoHttp2Caller;
import com.anaconda.aau.it.program.ReactorNettyCaller;
import com.anaconda.aau.it.program.UndertowCaller;
import com.anaconda.aau.it.program.Vertx3Caller;
import com.anaconda.aau.it.program.VertxCaller;
import java.util.List;
import java.util.Map;

/**
 * The libraries and their versions: of each minor release line the last version that is published.
 *
 * <p>Versions are written down, so that a build of today and one of next year run the same.
 */
final class ClientLibraries {

  /** Without a logger SLF4J complains on stderr. */
  private static final String NO_LOGGER = "org.slf4j:slf4j-nop:1.7.36";

  private static final String GIGAHORSE = "gigahorse/shaded/apache/org/apache/";

  private static final String TWO_USER_AGENTS =
      "after a redirect it sends its default User-Agent beside the application's.";

  private static final String ONLY_ITS_OWN_HEADER =
      "it sends its default in place of a User-Agent that is a `RawHeader`.";

  static final List<ClientLibrary> ALL =
      List.of(
          library("OkHttp 2", OkHttp2Caller.class)
              .programs(SeparatePrograms::alpn)
              .versions(
                  "com.squareup.okhttp:okhttp", "2.0.0 2.1.0 2.2.0 2.3.0 2.4.0 2.5.0 2.6.0 2.7.5")
              .relocating("com.squareup.okhttp", "okio")
              .making(Dialogue.WITH_SPDY),
          library("OkHttp", OkHttpCaller.class)
              .programs(SeparatePrograms::alpn)
              .versions("com.squareup.okhttp3:okhttp", "3.0.1 3.1.2 3.2.0 3.3.1 3.4.2")
              .choosing(
                  "okhttp3/Headers$Builder.addLenient", "okhttp3/Headers$Builder.addUnsafeNonAscii")
              .relocating("okhttp3", "okio")
              .making(Dialogue.WITH_SPDY),
          library("OkHttp", OkHttpCaller.class)
              .versions(
                  "com.squareup.okhttp3:okhttp",
                  "3.5.0 3.6.0 3.7.0 3.8.1 3.9.1 3.10.0 3.11.0 3.12.13 3.13.1 3.14.9 4.0.1 4.1.1"
                      + " 4.2.2 4.3.1 4.4.1 4.5.0 4.6.0 4.7.2 4.8.1 4.9.3 4.10.0 4.11.0 4.12.1")
              .versions("com.squareup.okhttp3:okhttp-jvm", "5.0.0 5.1.0 5.2.3 5.3.2 5.4.0 5.5.1")
              .choosing(
                  "okhttp3/Headers$Builder.addLenient", "okhttp3/Headers$Builder.addUnsafeNonAscii")
              .relocating("okhttp3", "okio"),
          library("Commons HttpClient 3", CommonsHttpClient3Caller.class)
              .versions("commons-httpclient:commons-httpclient", "3.0.1 3.1")
              .relocating("org.apache.commons.httpclient"),
          library("Apache HttpClient 4", ApacheHttpClient40Caller.class)
              .versions("org.apache.httpcomponents:httpclient", "4.0.3 4.1.3 4.2.6")
              .relocating("org.apache.http"),
          library("Apache HttpClient 4", ApacheHttpClient4Caller.class)
              .versions("org.apache.httpcomponents:httpclient", "4.3.6 4.4.1 4.5.14")
              .relocating("org.apache.http"),
          library("Apache HttpAsyncClient 4", ApacheHttpAsyncClient4Caller.class)
              // 4.0 sometimes waits for ever for the end of a handshake of TLS 1.3.
              .options("-Djdk.tls.client.protocols=TLSv1.2")
              .versions("org.apache.httpcomponents:httpasyncclient", "4.0.2 4.1.5")
              .relocating("org.apache.http"),
          library("Apache HttpClient 5", ApacheHttpClient5Caller.class)
              .versions(
                  "org.apache.httpcomponents.client5:httpclient5",
                  "5.0.4 5.1.4 5.2.3 5.3.1 5.4.4 5.5.2 5.6.5")
              .with(NO_LOGGER)
              .relocating("org.apache.hc"),
          library("Apache HttpClient 5, async", ApacheHttpClient50AsyncCaller.class)
              .since(11)
              .versions("org.apache.httpcomponents.client5:httpclient5", "5.0.4 5.1.4")
              .failing(
                  "5.0.4",
                  Trial.TUNNEL,
                  "through a proxy it speaks HTTP/1.1 where it has agreed on HTTP/2.")
              .with(NO_LOGGER)
              .relocating("org.apache.hc"),
          library("Apache HttpClient 5, async", ApacheHttpClient5AsyncCaller.class)
              .versions(
                  "org.apache.httpcomponents.client5:httpclient5", "5.2.3 5.3.1 5.4.4 5.5.2 5.6.5")
              .with(NO_LOGGER)
              .relocating("org.apache.hc"),
          library("Jetty client", "com.anaconda.aau.it.program.JettyClient9Caller")
              .programs(SeparatePrograms::callersOfJetty)
              .versions("org.eclipse.jetty:jetty-client", "9.2.30.v20200428")
              .failing("9.2.30.v20200428", Trial.REDIRECT, TWO_USER_AGENTS)
              .making(Dialogue.WITHOUT_TLS)
              .relocating("org.eclipse.jetty"),
          library("Jetty client", "com.anaconda.aau.it.program.JettyClient9Caller")
              .programs(SeparatePrograms::callersOfJetty)
              // Before 9.4.12 it is not made for TLS 1.3, and sometimes waits for ever.
              .options("-Djdk.tls.client.protocols=TLSv1.2")
              .versions("org.eclipse.jetty:jetty-client", "9.3.30.v20211001 9.4.57.v20241219")
              .failing("9.3.30.v20211001", Trial.REDIRECT, TWO_USER_AGENTS)
              .failing("9.4.57.v20241219", Trial.REDIRECT, TWO_USER_AGENTS)
              .relocating("org.eclipse.jetty"),
          library("Jetty client", "com.anaconda.aau.it.program.JettyClient10Caller")
              .programs(SeparatePrograms::callersOfJetty)
              .since(11)
              .versions("org.eclipse.jetty:jetty-client", "10.0.26 11.0.26")
              .with("org.slf4j:slf4j-nop:2.0.17")
              .relocating("org.eclipse.jetty"),
          library("Jetty client", JettyClient12Caller.class)
              .since(17)
              .versions("org.eclipse.jetty:jetty-client", "12.0.30 12.1.5")
              .with("org.slf4j:slf4j-nop:2.0.17")
              .relocating("org.eclipse.jetty"),
          library("Jetty client, HTTP/2", "com.anaconda.aau.it.program.JettyHttp2Client9Caller")
              .programs(SeparatePrograms::callersOfJetty)
              .versions(
                  "org.eclipse.jetty.http2:http2-http-client-transport",
                  "9.3.30.v20211001 9.4.58.v20250814")
              .with("org.eclipse.jetty:jetty-alpn-java-client:9.4.58.v20250814")
              .failing("9.3.30.v20211001", Trial.REDIRECT, TWO_USER_AGENTS)
              .failing(
                  "9.3.30.v20211001",
                  Trial.TLS,
                  "its TLS needs a jar on the boot class path that no JDK after 8 can use.")
              .failing("9.4.58.v20250814", Trial.REDIRECT, TWO_USER_AGENTS)
              .making(Dialogue.WITHOUT_PROXY)
              .relocating("org.eclipse.jetty"),
          library("Jetty client, HTTP/2", "com.anaconda.aau.it.program.JettyHttp2Client10Caller")
              .programs(SeparatePrograms::callersOfJetty)
              .since(11)
              .versions("org.eclipse.jetty.http2:http2-http-client-transport", "10.0.26 11.0.26")
              .with("org.eclipse.jetty:jetty-alpn-java-client", "org.slf4j:slf4j-nop:2.0.17")
              .making(Dialogue.WITHOUT_PROXY)
              .relocating("org.eclipse.jetty"),
          library("Jetty client, HTTP/2", JettyHttp2Client12Caller.class)
              .since(17)
              .versions("org.eclipse.jetty.http2:jetty-http2-client-transport", "12.0.30 12.1.5")
              .with("org.eclipse.jetty:jetty-alpn-java-client", "org.slf4j:slf4j-nop:2.0.17")
              .making(Dialogue.WITHOUT_PROXY)
              .relocating("org.eclipse.jetty"),
          library("Vert.x web client", Vertx3Caller.class)
              .versions("io.vertx:vertx-web-client", "3.5.4 3.6.3 3.7.1 3.8.5 3.9.16")
              .relocating("io.netty", "io.vertx"),
          library("Vert.x web client", VertxCaller.class)
              .versions("io.vertx:vertx-web-client", "4.0.3 4.1.8 4.2.7 4.3.8 4.4.9 4.5.26")
              .relocating("io.netty", "io.vertx"),
          library("Vert.x web client", VertxCaller.class)
              .since(11)
              .versions("io.vertx:vertx-web-client", "5.0.12")
              .relocating("io.netty", "io.vertx"),
          onNetty3(library("Netty 3", Netty3Caller.class))
              .versions("org.jboss.netty:netty", "3.2.10.Final")
              .versions(
                  "io.netty:netty",
                  "3.3.1.Final 3.4.6.Final 3.5.13.Final 3.6.10.Final 3.7.1.Final 3.8.3.Final"
                      + " 3.9.9.Final 3.10.6.Final")
              .making(Dialogue.PLAIN)
              .relocating("org.jboss.netty"),
          onNetty3(library("AsyncHttpClient", AsyncHttpClient19Caller.class))
              .versions("com.ning:async-http-client", "1.9.40")
              .with(NO_LOGGER)
              .relocating("org.jboss.netty", "com.ning.http"),
          library("AsyncHttpClient", AsyncHttpClientCaller.class)
              .versions(
                  "org.asynchttpclient:async-http-client",
                  "2.0.40 2.1.2 2.2.1 2.3.0 2.4.9 2.5.4 2.6.0 2.7.0 2.8.1 2.9.0 2.10.5 2.11.0"
                      + " 2.12.4 2.15.0")
              .with(NO_LOGGER)
              .relocating("io.netty", "com.typesafe.netty", "org.asynchttpclient"),
          library("AsyncHttpClient", AsyncHttpClientCaller.class)
              .since(11)
              .versions("org.asynchttpclient:async-http-client", "3.0.13")
              .with("org.slf4j:slf4j-nop:2.0.17")
              .relocating("io.netty", "org.asynchttpclient"),
          // 1.3.8 wants a Netty that the registry has not all of.
          library("Reactor Netty", ReactorNettyCaller.class)
              .versions("io.projectreactor.netty:reactor-netty-http", "1.0.48 1.1.31 1.2.18 1.3.6")
              .relocating("io.netty", "reactor.netty"),
          library("Ktor CIO", "com.anaconda.aau.it.program.Ktor10CioCaller")
              .programs(SeparatePrograms::callerOfKtor10)
              .versions("io.ktor:ktor-client-cio", "1.0.1 1.1.4 1.2.6")
              .with(NO_LOGGER)
              .relocating("io.ktor")
              .making(Dialogue.WITHOUT_PROXY),
          library("Ktor CIO", KtorCioCaller.class)
              .versions("io.ktor:ktor-client-cio", "1.3.1")
              .failing("1.3.1", Trial.TUNNEL, "it makes no tunnel through a proxy.")
              .with(NO_LOGGER)
              .relocating("io.ktor"),
          library("Ktor CIO", KtorCioCaller.class)
              .versions("io.ktor:ktor-client-cio-jvm", "1.4.3 1.5.4 1.6.8 2.0.3 2.1.3 2.2.4 2.3.13")
              .failing("1.4.3", Trial.TUNNEL, "it makes no tunnel through a proxy.")
              .with(NO_LOGGER)
              .relocating("io.ktor"),
          library("Ktor CIO", KtorCioCaller.class)
              .versions("io.ktor:ktor-client-cio-jvm", "3.0.3 3.1.3 3.2.3 3.3.3 3.4.3 3.5.2 3.6.1")
              .with("org.slf4j:slf4j-nop:2.0.17")
              .relocating("io.ktor"),
          library("Pekko HTTP", PekkoCaller.class)
              .versions("org.apache.pekko:pekko-http-core_2.13", "1.0.1 1.1.0 1.2.0 1.3.0")
              .with("org.apache.pekko:pekko-stream_2.13:1.1.3")
              .making(Dialogue.PLAIN)
              .relocating("org.apache.pekko"),
          akka("2.12", "10.0.15", "2.12:2.5.32")
              .failing("10.0.15", Trial.OWN, ONLY_ITS_OWN_HEADER)
              .failing("10.0.15", Trial.TLS, ONLY_ITS_OWN_HEADER),
          akka("2.13", "10.1.15", "2.13:2.5.32"),
          akka("2.13", "10.2.10", "2.13:2.6.20"),
          akka("2.13", "10.4.0 10.5.3", "2.13:2.8.5").since(11),
          library("Pekko HTTP, HTTP/2", PekkoHttp2Caller.class)
              .versions("org.apache.pekko:pekko-http-core_2.13", "1.0.1 1.1.0 1.2.0 1.3.0")
              .with("org.apache.pekko:pekko-stream_2.13:1.1.3")
              .making(Dialogue.PLAIN),
          akkaHttp2("10.2.10", "2.6.20"),
          akkaHttp2("10.4.0 10.5.3", "2.8.5").since(11),
          // 1.0.16 to 1.0.19 want a parent that was not published.
          undertow10()
              .versions("io.undertow:undertow-core", "1.0.15.Final")
              .making(Dialogue.CLEAR_TEXT),
          undertow10()
              .versions("io.undertow:undertow-core", "1.1.9.Final 1.2.12.Final")
              .making(Dialogue.PLAIN),
          library("Undertow client", UndertowCaller.class)
              .versions(
                  "io.undertow:undertow-core",
                  "1.3.33.Final 1.4.28.Final 2.0.42.Final 2.1.8.Final 2.2.41.Final")
              .making(Dialogue.PLAIN)
              .relocating("io.undertow", "org.xnio"),
          library("Undertow client", UndertowCaller.class)
              .since(11)
              .versions("io.undertow:undertow-core", "2.3.27.Final")
              .making(Dialogue.PLAIN)
              .relocating("io.undertow", "org.xnio"),
          library("Undertow client", UndertowCaller.class)
              .since(17)
              .versions("io.undertow:undertow-core", "2.4.4.Final")
              .making(Dialogue.PLAIN)
              .relocating("io.undertow", "org.xnio"),
          // 1.3.1 wants a core that was not published.
          grpc10("gRPC on Netty")
              .versions(
                  "io.grpc:grpc-netty",
                  "1.0.3 1.1.2 1.2.0 1.3.0 1.4.0 1.5.0 1.6.1 1.7.1 1.8.0 1.9.1")
              .making(Dialogue.GRPC_WITHOUT_TLS)
              .relocating("io.grpc", "io.netty", "io.opencensus"),
          grpc10("gRPC on Netty")
              .versions("io.grpc:grpc-netty", "1.10.1")
              .relocating("io.grpc", "io.netty", "io.opencensus"),
          grpc("gRPC on Netty")
              .versions(
                  "io.grpc:grpc-netty",
                  "1.11.0 1.12.1 1.13.2 1.14.0 1.15.1 1.16.1 1.17.1 1.18.0 1.19.0"
                      + " 1.20.0 1.21.1 1.22.3 1.23.1 1.24.2 1.25.0 1.26.1 1.27.2 1.28.1"
                      + " 1.29.0 1.30.2 1.31.2 1.32.3 1.33.1 1.34.1 1.35.1 1.36.3 1.37.1"
                      + " 1.38.1 1.39.0 1.40.2 1.41.3 1.42.3 1.43.3 1.44.2 1.45.4 1.46.1"
                      + " 1.47.1 1.48.2 1.49.2 1.50.3 1.51.3 1.52.1 1.53.0 1.54.2 1.55.3"
                      + " 1.56.1 1.57.2 1.58.1 1.59.1 1.60.2 1.61.1 1.62.2 1.63.2 1.64.2"
                      + " 1.65.1 1.66.0 1.67.1 1.68.3 1.69.1 1.70.0 1.71.0 1.72.0 1.73.0"
                      + " 1.74.0 1.75.0 1.76.3 1.77.1 1.78.0 1.79.0 1.80.0 1.81.0 1.82.4"
                      + " 1.83.1 1.84.3 1.85.1")
              .relocating("io.grpc", "io.netty", "io.opencensus"),
          grpc10("gRPC on its relocated Netty")
              .versions("io.grpc:grpc-netty-shaded", "1.9.1")
              .making(Dialogue.GRPC_WITHOUT_TLS)
              .relocating("io.grpc", "io.opencensus"),
          grpc10("gRPC on its relocated Netty")
              .versions("io.grpc:grpc-netty-shaded", "1.10.1")
              .relocating("io.grpc", "io.opencensus"),
          // 8 MB each: of its many lines each fifth, and the last.
          grpc("gRPC on its relocated Netty")
              .versions(
                  "io.grpc:grpc-netty-shaded",
                  "1.11.0 1.15.1 1.20.0 1.25.0 1.30.2 1.35.1 1.40.2 1.45.4 1.50.3"
                      + " 1.55.3 1.60.2 1.65.1 1.70.0 1.75.0 1.80.0 1.85.1")
              .relocating("io.grpc", "io.opencensus"),
          grpc10("gRPC on OkHttp")
              .versions(
                  "io.grpc:grpc-okhttp",
                  "1.0.3 1.1.2 1.2.0 1.3.0 1.5.0 1.6.1 1.7.0 1.8.0 1.9.1 1.10.1 1.11.0")
              .relocating("io.grpc", "io.opencensus"),
          grpc("gRPC on OkHttp")
              .versions(
                  "io.grpc:grpc-okhttp",
                  "1.12.1 1.13.2 1.14.0 1.15.1 1.16.1 1.17.1 1.18.0 1.19.0"
                      + " 1.20.0 1.21.1 1.22.1 1.23.1 1.24.1 1.25.0 1.26.0 1.27.1 1.28.1"
                      + " 1.29.0 1.30.2 1.31.1 1.32.2 1.33.1 1.34.1 1.35.0 1.36.2 1.37.1"
                      + " 1.38.1 1.39.0 1.40.2 1.41.1 1.42.2 1.43.2 1.44.1 1.45.1 1.46.0"
                      + " 1.47.0 1.48.1 1.49.2 1.50.2 1.51.1 1.52.1 1.53.0 1.54.1 1.55.3"
                      + " 1.56.1 1.57.2 1.58.1 1.59.1 1.60.1 1.61.1 1.62.2 1.63.0 1.64.0"
                      + " 1.65.1 1.66.0 1.67.1 1.68.2 1.69.1 1.70.0 1.71.0 1.72.0 1.73.0"
                      + " 1.74.0 1.75.0 1.76.3 1.77.0 1.78.0 1.79.0 1.82.2")
              .relocating("io.grpc", "io.opencensus"),
          library("Grizzly", GrizzlyCodecCaller.class)
              .versions("org.glassfish.grizzly:grizzly-http", "2.1.11 2.2.21 2.3.35 2.4.4 3.0.1")
              .making(Dialogue.PLAIN)
              .relocating("org.glassfish.grizzly"),
          library("Grizzly", GrizzlyCodecCaller.class)
              .since(11)
              .versions("org.glassfish.grizzly:grizzly-http", "4.0.2")
              .making(Dialogue.PLAIN)
              .relocating("org.glassfish.grizzly"),
          library("Grizzly, HTTP/2", GrizzlyHttp2Caller.class)
              .versions("org.glassfish.grizzly:grizzly-http2", "2.3.30 2.4.4 3.0.1")
              .with("org.glassfish.grizzly:grizzly-npn-api:2.0.0")
              .making(Dialogue.CLEAR_TEXT),
          library("Grizzly, HTTP/2", GrizzlyHttp2Caller.class)
              .since(11)
              .versions("org.glassfish.grizzly:grizzly-http2", "4.0.2")
              .with("org.glassfish.grizzly:grizzly-npn-api:2.0.0")
              .making(Dialogue.CLEAR_TEXT),
          onNetty3(library("AsyncHttpClient 1.9 on Grizzly", GrizzlyCaller.class))
              .versions("org.glassfish.grizzly:grizzly-websockets", "2.3.35")
              .with(
                  "com.ning:async-http-client:1.9.40",
                  "org.glassfish.grizzly:connection-pool",
                  NO_LOGGER)
              .relocating("org.glassfish.grizzly", "org.jboss.netty", "com.ning.http"));

  /** What others have shaded, as they have published it: the clients of sbt's Gigahorse. */
  static final List<ClientLibrary> PUBLISHED_COPIES =
      List.of(
          library("Apache HttpAsyncClient 4", ApacheHttpAsyncClient4Caller.class)
              .programs(
                  () -> SeparatePrograms.renamed(Map.of("org/apache/http/", GIGAHORSE + "http/")))
              .versions("com.eed3si9n:shaded-apache-httpasyncclient", "0.7.0")
              .with(NO_LOGGER),
          library("Apache HttpClient 5, async", ApacheHttpClient5AsyncCaller.class)
              .programs(() -> SeparatePrograms.renamed(Map.of("org/apache/hc/", GIGAHORSE + "hc/")))
              .versions("com.eed3si9n:shaded-apache-httpclient5", "0.9.7")
              .with(NO_LOGGER));

  /** Those that the JVM of the forks can run. */
  static final List<ClientLibrary> HERE =
      ALL.stream().filter(library -> library.java() <= JavaVersion.OF_FORKS).toList();

  private ClientLibraries() {}

  private static ClientLibrary undertow10() {
    return library("Undertow client", "com.anaconda.aau.it.program.Undertow10Caller")
        .programs(SeparatePrograms::callerOfUndertow10)
        .relocating("io.undertow", "org.xnio");
  }

  private static ClientLibrary grpc(String name) {
    return library(name, GrpcCaller.class).with("io.grpc:grpc-stub").making(Dialogue.GRPC);
  }

  /** gRPC before 1.11. */
  private static ClientLibrary grpc10(String name) {
    return library(name, "com.anaconda.aau.it.program.Grpc10Caller")
        .programs(SeparatePrograms::callerOfGrpc10)
        .programs(SeparatePrograms::alpn)
        .with("io.grpc:grpc-stub")
        .making(Dialogue.GRPC);
  }

  /** Akka HTTP is Pekko HTTP in other packages. */
  private static ClientLibrary akka(String artifact, String versions, String stream) {
    return onAkka(library("Akka HTTP", PekkoCaller.class), artifact, versions, stream)
        .relocating("akka");
  }

  private static ClientLibrary akkaHttp2(String versions, String stream) {
    return onAkka(
        library("Akka HTTP, HTTP/2", PekkoHttp2Caller.class), "2.13", versions, "2.13:" + stream);
  }

  private static ClientLibrary onAkka(
      ClientLibrary library, String artifact, String versions, String stream) {
    return library
        .programs(() -> SeparatePrograms.renamed(Map.of("org/apache/pekko/", "akka/")))
        .versions("com.typesafe.akka:akka-http-core_" + artifact, versions)
        .with("com.typesafe.akka:akka-stream_" + stream)
        .making(Dialogue.PLAIN);
  }

  /** One hook for the headers that Netty has since 3.8, and for those that it had before 3.10. */
  private static ClientLibrary onNetty3(ClientLibrary library) {
    String http = "org/jboss/netty/handler/codec/http/";
    return library
        .choosing(http + "HttpMessage.headers", http + "HttpMessage.getHeaders")
        .choosing(http + "HttpHeaders.entries", http + "HttpMessage.getHeaders")
        .choosing(http + "HttpHeaders.remove", http + "HttpMessage.removeHeader")
        .choosing(http + "HttpHeaders.add", http + "HttpMessage.addHeader");
  }
}
