package com.anaconda.aau.it.client.awscrt;

import com.anaconda.aau.it.program.CompiledWith;
import com.anaconda.aau.it.program.RequestSpec;
import com.anaconda.aau.it.program.Settings;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;
import software.amazon.awssdk.http.SdkHttpFullRequest;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.http.async.AsyncExecuteRequest;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.async.SdkAsyncHttpResponseHandler;
import software.amazon.awssdk.http.async.SdkHttpContentPublisher;
import software.amazon.awssdk.http.crt.AwsCrtAsyncHttpClient;

/** Calls the AWS SDK's asynchronous client on the AWS Common Runtime. */
@CompiledWith({
  "software.amazon.awssdk:aws-crt-client:2.59.1",
  "org.reactivestreams:reactive-streams:1.0.4"
})
public final class AwsSdkAsyncCaller extends AnyAwsSdkCaller {

  private final SdkAsyncHttpClient client;

  public AwsSdkAsyncCaller(Settings settings) {
    AwsCrtAsyncHttpClient.Builder builder =
        AwsCrtAsyncHttpClient.builder().maxConcurrency(CONNECTIONS);
    if (settings.proxy != null) {
      builder.proxyConfiguration(proxy(settings));
    }
    client = builder.buildWithDefaults(TRUSTING);
  }

  @Override
  int send(SdkHttpFullRequest request) throws Exception {
    Response response = new Response();
    client
        .execute(
            AsyncExecuteRequest.builder()
                .request(request)
                .requestContentPublisher(
                    new Body(
                        request.contentStreamProvider().isPresent()
                            ? RequestSpec.body()
                            : new byte[0]))
                .responseHandler(response)
                .build())
        .get();
    return response.status.get();
  }

  /** Publishes the body at once. */
  private static final class Body implements SdkHttpContentPublisher {

    private final byte[] bytes;

    Body(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    public Optional<Long> contentLength() {
      return Optional.of((long) bytes.length);
    }

    @Override
    public void subscribe(Subscriber<? super ByteBuffer> subscriber) {
      subscriber.onSubscribe(
          new Subscription() {
            private boolean done;

            @Override
            public void request(long more) {
              if (!done) {
                done = true;
                subscriber.onNext(ByteBuffer.wrap(bytes));
                subscriber.onComplete();
              }
            }

            @Override
            public void cancel() {
              done = true;
            }
          });
    }
  }

  /** Discards the body of the response. */
  private static final class Response
      implements SdkAsyncHttpResponseHandler, Subscriber<ByteBuffer> {

    final CompletableFuture<Integer> status = new CompletableFuture<>();
    private volatile int code;

    @Override
    public void onHeaders(SdkHttpResponse headers) {
      code = headers.statusCode();
    }

    @Override
    public void onStream(Publisher<ByteBuffer> body) {
      body.subscribe(this);
    }

    @Override
    public void onSubscribe(Subscription subscription) {
      subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(ByteBuffer part) {}

    @Override
    public void onError(Throwable failure) {
      status.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
      status.complete(code);
    }
  }
}
