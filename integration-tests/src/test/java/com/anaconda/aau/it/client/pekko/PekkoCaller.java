package com.anaconda.aau.it.client.pekko;

import com.anaconda.aau.it.program.CompiledWith;
import com.anaconda.aau.it.program.HttpCall;
import com.anaconda.aau.it.program.HttpCaller;
import com.anaconda.aau.it.program.RequestSpec;
import com.anaconda.aau.it.program.Settings;
import com.typesafe.config.ConfigFactory;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pekko.actor.ActorSystem;
import org.apache.pekko.http.javadsl.ClientTransport;
import org.apache.pekko.http.javadsl.Http;
import org.apache.pekko.http.javadsl.model.ContentTypes;
import org.apache.pekko.http.javadsl.model.HttpEntities;
import org.apache.pekko.http.javadsl.model.HttpEntity;
import org.apache.pekko.http.javadsl.model.HttpHeader;
import org.apache.pekko.http.javadsl.model.HttpMethods;
import org.apache.pekko.http.javadsl.model.HttpRequest;
import org.apache.pekko.http.javadsl.model.HttpResponse;
import org.apache.pekko.http.javadsl.model.headers.RawHeader;
import org.apache.pekko.http.javadsl.settings.ClientConnectionSettings;
import org.apache.pekko.http.javadsl.settings.ConnectionPoolSettings;
import org.apache.pekko.stream.ActorMaterializer;
import org.apache.pekko.stream.Materializer;
import org.apache.pekko.stream.javadsl.Source;
import org.apache.pekko.util.ByteString;

/** Calls Pekko HTTP or, after relocation, Akka HTTP. Neither follows redirects. */
@CompiledWith({
  "org.apache.pekko:pekko-http-core_2.13:1.3.0",
  "org.apache.pekko:pekko-stream_2.13:1.1.3"
})
public class PekkoCaller implements HttpCaller {

  private static final String CONFIGURATION =
      Stream.of("pekko", "akka").map(PekkoCaller::configuration).collect(Collectors.joining());

  private final Settings settings;
  final ActorSystem system;
  final Materializer materializer;

  public PekkoCaller(Settings settings) {
    this.settings = settings;
    ClassLoader loader = PekkoCaller.class.getClassLoader();
    system =
        ActorSystem.create(
            "it",
            ConfigFactory.parseString(CONFIGURATION).withFallback(ConfigFactory.load(loader)),
            loader);
    materializer = ActorMaterializer.create(system);
  }

  /** Returns a configuration that allows more concurrent requests than the default of 32. */
  private static String configuration(String name) {
    return name
        + " { daemonic = on, loglevel = OFF, stdout-loglevel = OFF,"
        + " http.host-connection-pool.max-open-requests = 64 }\n";
  }

  @Override
  public HttpCall prepare(RequestSpec spec) {
    HttpRequest plain =
        HttpRequest.create(spec.url).withMethod(HttpMethods.lookup(spec.method).get());
    HttpRequest[] built = {plain};
    spec.addHeaders((name, value) -> built[0] = built[0].addHeader(HttpHeader.parse(name, value)));
    if (spec.userAgent != null) {
      built[0] = built[0].addHeader(headerOf(spec.userAgent)); // prepends the header
    }
    HttpRequest asking =
        spec.expectContinue
            ? built[0].addHeader(HttpHeader.parse("Expect", "100-continue"))
            : built[0];
    HttpRequest request = spec.hasBody() ? asking.withEntity(body()) : asking;
    return HttpCall.of(() -> send(request), request::toString);
  }

  private static HttpEntity.Chunked body() {
    return HttpEntities.createChunked(
        ContentTypes.APPLICATION_OCTET_STREAM,
        Source.single(ByteString.fromArray(RequestSpec.body())));
  }

  HttpHeader headerOf(String userAgent) {
    return RawHeader.create("User-Agent", userAgent);
  }

  CompletionStage<HttpResponse> exchange(HttpRequest request) {
    Http http = Http.get(system);
    return settings.proxy == null
        ? http.singleRequest(request)
        : http.singleRequest(
            request,
            http.defaultClientHttpsContext(),
            ConnectionPoolSettings.create(system).withConnectionSettings(connectionSettings()),
            system.log());
  }

  ClientConnectionSettings connectionSettings() {
    ClientConnectionSettings direct = ClientConnectionSettings.create(system);
    return settings.proxy == null
        ? direct
        : direct.withTransport(ClientTransport.httpsProxy(settings.proxy));
  }

  private int send(HttpRequest request) throws Exception {
    HttpResponse response = exchange(request).toCompletableFuture().get();
    response.discardEntityBytes(materializer);
    return response.status().intValue();
  }
}
