package com.anaconda.aau.it.client.awscrt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.anaconda.aau.it.client.ClientTest;
import com.anaconda.aau.it.harness.Build;
import com.anaconda.aau.it.harness.Exhaustive;
import com.anaconda.aau.it.harness.JavaProcess;
import com.anaconda.aau.it.harness.Libraries;
import com.anaconda.aau.it.harness.RecordedRequest;
import com.anaconda.aau.it.harness.RecordingServer;
import com.anaconda.aau.it.matrix.ClientLibraries;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.jetty.http.HttpHeader;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The AWS SDK's S3 client on the AWS Common Runtime, which signs its requests. */
@Exhaustive
class AwsSdkS3Test {

  private static final String MAIN = "com.anaconda.aau.it.client.awscrt.AwsSdkS3Main";

  @AutoClose private final RecordingServer server = RecordingServer.start();

  /** The newest version, and the last one of the oldest release line that has this client. */
  @ParameterizedTest
  @ValueSource(strings = {"2.59.1", "2.20.162"})
  void sendsTheSameSignedRequestsWithTokens(String version) {
    server.answer(
        "/bucket/key",
        (request, response) -> {
          response.getHeaders().put(HttpHeader.ETAG, "\"0123456789abcdef0123456789abcdef\"");
          return ByteBuffer.wrap("hello".getBytes(StandardCharsets.US_ASCII));
        });
    JavaProcess program =
        JavaProcess.of(MAIN, server.http(""))
            .options(ClientTest.allowingUnsafe())
            .classPath(List.of(Build.programs()))
            .classPath(
                Libraries.of(
                    "software.amazon.awssdk:s3:" + version,
                    "software.amazon.awssdk:aws-crt-client:" + version,
                    ClientLibraries.NO_LOGGER));

    List<RecordedRequest> without = requestsOf(program);
    List<RecordedRequest> with =
        requestsOf(program.agent()).subList(without.size(), 2 * without.size());

    assertEquals(List.of("PUT", "HEAD", "GET"), without.stream().map(it -> it.method()).toList());
    assertEquals(comparable(without, ""), comparable(with, " aau/\\S+ c/\\S+ s/\\S+"));
    for (RecordedRequest request : with) {
      assertEquals(2, request.userAgent().split(" aau/").length, request::toString);
      String authorization = request.header("Authorization").get(0);
      assertTrue(
          authorization.contains("SignedHeaders=") && !authorization.contains("user-agent"),
          authorization);
    }
  }

  private List<RecordedRequest> requestsOf(JavaProcess program) {
    assertEquals("200 200\n", program.run().succeeded().stdout());
    return List.copyOf(server.requests());
  }

  /** Returns the requests without the parts that differ from run to run. */
  private static List<String> comparable(List<RecordedRequest> requests, String tokens) {
    return requests.stream()
        .map(
            it ->
                it.toString()
                    .replaceAll("amz-sdk-invocation-id: [^,\\]]+", "amz-sdk-invocation-id: ID")
                    .replaceAll("\\d{8}T\\d{6}Z", "TIME")
                    .replaceAll("Credential=toy/\\d+", "Credential=toy/DATE")
                    .replaceAll("Signature=\\w+", "Signature=SIGNATURE")
                    .replaceAll(tokens, ""))
        .toList();
  }
}
