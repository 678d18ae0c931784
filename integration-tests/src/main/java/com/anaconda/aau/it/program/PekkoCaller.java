package com.anaconda.aau.it.program;

import com.typesafe.config.ConfigFactory;
import java.util.concurrent.CompletionStage;
import org.apache.pekko.actor.ActorSystem;
import org.apache.pekko.http.javadsl.ClientTransport;
import org.apache.pekko.http.javadsl.Http;
import org.apache.pekko.http.javadsl.model.HttpHeader;
import org.apache.pekko.http.javadsl.model.HttpMethods;
import org.apache.pekko.http.javadsl.model.HttpRequest;
import org.apache.pekko.http.javadsl.model.HttpResponse;
import org.apache.pekko.http.javadsl.model.headers.RawHeader;
import org.apache.pekko.http.javadsl.settings.ClientConnectionSettings;
import org.apache.pekko.http.javadsl.settings.ConnectionPoolSettings;
import org.apache.pekko.stream.ActorMaterializer;
import org.apache.pekko.stream.Materializer;

/** Pekko HTTP, which follows no redirect; and, with its packages renamed, Akka HTTP. */
public class PekkoCaller implements HttpCaller {

  private static final String CONFIGURATION =
      "pekko { daemonic = on, loglevel = OFF, stdout-loglevel = OFF }\n"
          + "akka { daemonic = on, loglevel = OFF, stdout-loglevel = OFF }";

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

  @Override
  public HttpCall prepare(RequestSpec spec) {
    HttpRequest plain =
        HttpRequest.create(spec.url).withMethod(HttpMethods.lookup(spec.method).get());
    HttpRequest named = spec.userAgent == null ? plain : plain.addHeader(headerOf(spec.userAgent));
    HttpRequest request = spec.hasBody() ? named.withEntity(RequestSpec.body()) : named;
    return () -> send(request);
  }

  HttpHeader headerOf(String userAgent) {
    return RawHeader.create("User-Agent", userAgent);
  }

  CompletionStage<HttpResponse> exchange(HttpRequest request) {
    Http http = Http.get(system);
    return settings.proxy == null
        ? http.singleRequest(request)
        : http.singleRequest(
            request, http.defaultClientHttpsContext(), throughProxy(), system.log());
  }

  private ConnectionPoolSettings throughProxy() {
    return ConnectionPoolSettings.create(system)
        .withConnectionSettings(
            ClientConnectionSettings.create(system)
                .withTransport(ClientTransport.httpsProxy(settings.proxy)));
  }

  private int send(HttpRequest request) throws Exception {
    HttpResponse response = exchange(request).toCompletableFuture().get();
    response.discardEntityBytes(materializer);
    return response.status().intValue();
  }
}
