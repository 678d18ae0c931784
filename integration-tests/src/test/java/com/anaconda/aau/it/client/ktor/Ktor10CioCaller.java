package com.anaconda.aau.it.client.ktor;

import com.anaconda.aau.it.program.CompiledWith;
import com.anaconda.aau.it.program.Settings;
import io.ktor.client.call.HttpClientCall;
import io.ktor.client.request.HttpRequestBuilder;
import io.ktor.client.response.HttpResponse;
import io.ktor.http.HttpStatusCode;
import kotlin.coroutines.EmptyCoroutineContext;
import kotlinx.coroutines.BuildersKt;

/** Calls Ktor before 1.3, which has different response types. */
@CompiledWith(value = "io.ktor:ktor-client-cio:1.2.6", exhaustive = true)
public final class Ktor10CioCaller extends KtorCioCaller {

  public Ktor10CioCaller(Settings settings) {
    super(settings);
  }

  @Override
  int sendOnce(HttpRequestBuilder request) throws InterruptedException {
    HttpClientCall call =
        (HttpClientCall)
            BuildersKt.<Object>runBlocking(
                EmptyCoroutineContext.INSTANCE,
                (scope, continuation) -> client.execute(request, continuation));
    return statusOf(call).getValue();
  }

  /**
   * Uses reflection, because the response is a class in 1.2 and an interface in earlier versions.
   */
  private static HttpStatusCode statusOf(HttpClientCall call) {
    try {
      return (HttpStatusCode) HttpResponse.class.getMethod("getStatus").invoke(call.getResponse());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
