package com.anaconda.aau.it.client.apache;

import com.anaconda.aau.it.program.CompiledWith;
import com.anaconda.aau.it.program.Settings;
import org.apache.hc.client5.http.impl.async.HttpAsyncClientBuilder;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.core5.reactor.ssl.TlsDetails;

/**
 * Calls the async Apache HttpClient 5.0 and 5.1, which must be told how to ask the JDK which
 * protocol a server has chosen. Later versions find out on their own.
 */
@CompiledWith(
    value = "org.apache.httpcomponents.client5:httpclient5:5.0.4",
    release = 11,
    exhaustive = true)
public final class ApacheHttpClient50AsyncCaller extends ApacheHttpClient5AsyncCaller {

  public ApacheHttpClient50AsyncCaller(Settings settings) {
    super(settings, builder());
  }

  private static HttpAsyncClientBuilder builder() {
    return HttpAsyncClientBuilder.create()
        .setConnectionManager(
            PoolingAsyncClientConnectionManagerBuilder.create()
                .setTlsStrategy(
                    ClientTlsStrategyBuilder.create()
                        .useSystemProperties()
                        .setTlsDetailsFactory(
                            engine ->
                                new TlsDetails(
                                    engine.getSession(), engine.getApplicationProtocol()))
                        .build())
                .build());
  }
}
