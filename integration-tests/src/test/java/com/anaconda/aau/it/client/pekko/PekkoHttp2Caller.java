package com.anaconda.aau.it.client.pekko;

import com.anaconda.aau.it.program.CompiledWith;
import com.anaconda.aau.it.program.Settings;
import java.util.concurrent.CompletionStage;
import org.apache.pekko.http.javadsl.Http;
import org.apache.pekko.http.javadsl.OutgoingConnectionBuilder;
import org.apache.pekko.http.javadsl.model.HttpHeader;
import org.apache.pekko.http.javadsl.model.HttpRequest;
import org.apache.pekko.http.javadsl.model.HttpResponse;
import org.apache.pekko.http.javadsl.model.Uri;
import org.apache.pekko.http.javadsl.model.headers.UserAgent;
import org.apache.pekko.stream.javadsl.Sink;
import org.apache.pekko.stream.javadsl.Source;

/** Calls Pekko HTTP over HTTP/2, with a new connection for each request. */
@CompiledWith({
  "org.apache.pekko:pekko-http-core_2.13:1.3.0",
  "org.apache.pekko:pekko-stream_2.13:1.1.3"
})
public final class PekkoHttp2Caller extends PekkoCaller {

  public PekkoHttp2Caller(Settings settings) {
    super(settings);
  }

  /** Over HTTP/2, Pekko writes only this type of User-Agent header. */
  @Override
  HttpHeader headerOf(String userAgent) {
    return UserAgent.create(userAgent);
  }

  @Override
  CompletionStage<HttpResponse> exchange(HttpRequest request) {
    Uri uri = request.getUri();
    OutgoingConnectionBuilder server =
        Http.get(system)
            .connectionTo(uri.host().address())
            .toPort(uri.port())
            .withClientConnectionSettings(connectionSettings());
    return Source.single(request)
        .concat(Source.maybe())
        .via(uri.getScheme().equals("https") ? server.http2() : server.http2WithPriorKnowledge())
        .runWith(Sink.head(), materializer);
  }
}
