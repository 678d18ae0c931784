package com.anaconda.aau.it.client.awscrt;

import com.anaconda.aau.it.program.CompiledWith;
import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.core.async.AsyncResponseTransformer;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3AsyncClient;

/**
 * Puts an object into a bucket and gets it back, with the AWS SDK's S3 client on the AWS Common
 * Runtime. Argument: the endpoint. Prints the status of both responses.
 */
@CompiledWith(
    value = {"software.amazon.awssdk:s3:2.59.1", "org.reactivestreams:reactive-streams:1.0.4"},
    exhaustive = true)
public final class AwsSdkS3Main {

  private AwsSdkS3Main() {}

  public static void main(String[] arguments) {
    try (S3AsyncClient client =
        S3AsyncClient.crtBuilder()
            .endpointOverride(URI.create(arguments[0]))
            .forcePathStyle(true)
            .region(Region.US_EAST_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("toy", "secret")))
            .build()) {
      AsyncRequestBody body = AsyncRequestBody.fromString("hello");
      int put =
          client
              .putObject(it -> it.bucket("bucket").key("key"), body)
              .join()
              .sdkHttpResponse()
              .statusCode();
      int got =
          client
              .getObject(it -> it.bucket("bucket").key("key"), AsyncResponseTransformer.toBytes())
              .join()
              .response()
              .sdkHttpResponse()
              .statusCode();
      System.out.println(put + " " + got);
    }
  }
}
