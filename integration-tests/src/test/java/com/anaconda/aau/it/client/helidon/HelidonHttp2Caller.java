package com.anaconda.aau.it.client.helidon;

import com.anaconda.aau.it.program.CompiledWith;
import com.anaconda.aau.it.program.Settings;
import io.helidon.webclient.api.HttpClient;
import io.helidon.webclient.api.HttpClientConfig;
import io.helidon.webclient.http2.Http2Client;
import io.helidon.webclient.http2.Http2ClientConfig;
import io.helidon.webclient.http2.Http2ClientProtocolConfig;
import java.util.function.Consumer;

/** Calls Helidon's client over HTTP/2, in clear text, too. */
@CompiledWith(
    value = {
      "io.helidon.webclient:helidon-webclient-http2:4.0.8",
      "io.helidon.config:helidon-config-metadata:4.1.7"
    },
    release = 17)
public final class HelidonHttp2Caller extends HelidonCaller {

  public HelidonHttp2Caller(Settings settings) {
    super(settings);
  }

  @Override
  HttpClient<?> client(Consumer<HttpClientConfig.BuilderBase<?, ?>> configuration) {
    Http2ClientConfig.Builder builder = Http2Client.builder();
    builder.protocolConfig(Http2ClientProtocolConfig.builder().priorKnowledge(true).build());
    configuration.accept(builder);
    return builder.build();
  }
}
