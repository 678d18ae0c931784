package com.anaconda.aau.it.client.awscrt;

import com.anaconda.aau.it.program.CompiledWith;
import com.anaconda.aau.it.program.HttpCall;
import com.anaconda.aau.it.program.HttpCaller;
import com.anaconda.aau.it.program.RequestSpec;
import com.anaconda.aau.it.program.Settings;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.crt.http.HttpHeader;
import software.amazon.awssdk.crt.http.HttpRequest;
import software.amazon.awssdk.crt.io.ClientBootstrap;
import software.amazon.awssdk.crt.s3.S3Client;
import software.amazon.awssdk.crt.s3.S3ClientOptions;
import software.amazon.awssdk.crt.s3.S3FinishedResponseContext;
import software.amazon.awssdk.crt.s3.S3MetaRequest;
import software.amazon.awssdk.crt.s3.S3MetaRequestOptions;
import software.amazon.awssdk.crt.s3.S3MetaRequestOptions.MetaRequestType;
import software.amazon.awssdk.crt.s3.S3MetaRequestResponseHandler;

/** Calls the AWS Common Runtime's client for S3, without signing. */
@CompiledWith("software.amazon.awssdk.crt:aws-crt:0.50.0")
public final class AwsS3Caller implements HttpCaller {

  private final S3Client client =
      new S3Client(
          new S3ClientOptions()
              .withRegion("us-east-1")
              .withClientBootstrap(ClientBootstrap.getOrCreateStaticDefault()));

  public AwsS3Caller(Settings none) {}

  @Override
  public HttpCall prepare(RequestSpec spec) {
    URI uri = URI.create(spec.url);
    HttpHeader[] headers = {
      new HttpHeader("Host", uri.getAuthority()), new HttpHeader("User-Agent", spec.userAgent)
    };
    HttpRequest request = new HttpRequest(spec.method, uri.getPath(), headers, null);
    return HttpCall.of(() -> send(uri, request), () -> request.getHeaders().toString());
  }

  private int send(URI uri, HttpRequest request) throws Exception {
    CompletableFuture<Integer> status = new CompletableFuture<>();
    S3MetaRequestResponseHandler handler =
        new S3MetaRequestResponseHandler() {
          @Override
          public void onFinished(S3FinishedResponseContext context) {
            status.complete(context.getResponseStatus());
          }
        };
    S3MetaRequest sent =
        client.makeMetaRequest(
            new S3MetaRequestOptions()
                .withMetaRequestType(MetaRequestType.DEFAULT)
                .withOperationName("Test")
                .withEndpoint(uri)
                .withHttpRequest(request)
                .withResponseHandler(handler));
    try {
      return status.get();
    } finally {
      sent.close();
    }
  }
}
