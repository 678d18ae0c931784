package com.anaconda.aau.it.client.apache;

import static com.anaconda.aau.it.matrix.ClientLibrary.library;

import com.anaconda.aau.it.matrix.ClientFamily;
import com.anaconda.aau.it.matrix.ClientLibraries;
import com.anaconda.aau.it.matrix.ClientLibrary;
import com.anaconda.aau.it.matrix.Trial;
import java.util.List;

/** Commons HttpClient 3, and Apache HttpClient 4 and 5, classic and async. */
public final class ApacheLibraries implements ClientFamily {

  private static final List<ClientLibrary> ALL =
      List.of(
          library("Commons HttpClient 3", CommonsHttpClient3Caller.class)
              .versionsOf("AauCommonsHttpClient3Hook", "3.0.1 newest")
              .relocating("org.apache.commons.httpclient"),
          library(
                  "Apache HttpClient 4",
                  "com.anaconda.aau.it.client.apache.ApacheHttpClient40Caller")
              .versions("org.apache.httpcomponents:httpclient", "4.0.3 4.1.3 4.2.6")
              .relocating("org.apache.http"),
          library("Apache HttpClient 4", ApacheHttpClient4Caller.class)
              .versions("org.apache.httpcomponents:httpclient", "4.3.6 4.4.1 4.5.14")
              .relocating("org.apache.http"),
          library("Apache HttpAsyncClient 4", ApacheHttpAsyncClient4Caller.class)
              // 4.0 sometimes waits forever for a TLS 1.3 handshake to finish.
              .options("-Djdk.tls.client.protocols=TLSv1.2")
              .versions("org.apache.httpcomponents:httpasyncclient", "4.0.2 4.1.5")
              .relocating("org.apache.http"),
          library("Apache HttpClient 5", ApacheHttpClient5Caller.class)
              .versions(
                  "org.apache.httpcomponents.client5:httpclient5",
                  "5.0.4 5.1.4 5.2.3 5.3.1 5.4.4 5.5.2 5.6.5")
              .with(ClientLibraries.NO_LOGGER)
              .relocating("org.apache.hc"),
          library(
                  "Apache HttpClient 5, async",
                  "com.anaconda.aau.it.client.apache.ApacheHttpClient50AsyncCaller")
              .since(11)
              .versions("org.apache.httpcomponents.client5:httpclient5", "5.0.4 5.1.4")
              .failing(
                  "5.0.4",
                  Trial.TUNNEL,
                  "through a proxy it speaks HTTP/1.1, even if HTTP/2 was negotiated.")
              .with(ClientLibraries.NO_LOGGER)
              .relocating("org.apache.hc"),
          library("Apache HttpClient 5, async", ApacheHttpClient5AsyncCaller.class)
              .versions(
                  "org.apache.httpcomponents.client5:httpclient5", "5.2.3 5.3.1 5.4.4 5.5.2 5.6.5")
              .with(ClientLibraries.NO_LOGGER)
              .relocating("org.apache.hc"));

  @Override
  public List<ClientLibrary> libraries() {
    return ALL;
  }
}
