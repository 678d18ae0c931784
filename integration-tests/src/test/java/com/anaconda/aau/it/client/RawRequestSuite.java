package com.anaconda.aau.it.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.anaconda.aau.it.harness.JavaProcess;
import com.anaconda.aau.it.harness.RawServer;
import com.anaconda.aau.it.harness.TokenString;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The agent adds the tokens and changes no other byte of a request. */
public interface RawRequestSuite extends ClientUnderTest {

  @Test
  default void changesNoOtherByte() {
    assertOnlyTokensDiffer("GET", "/");
  }

  @Test
  default void changesNoOtherByteWhenTheApplicationSetsTheUserAgent() {
    assertOnlyTokensDiffer("--user-agent", "toy/1", "GET", "/");
  }

  @Test
  default void changesNoOtherByteOfAnUpload() {
    assertOnlyTokensDiffer("--user-agent", "toy/1", "POST", "/");
  }

  /** Takes the client's arguments, the last of which is the path of the request. */
  private void assertOnlyTokensDiffer(String... arguments) {
    try (RawServer server = RawServer.start()) {
      arguments[arguments.length - 1] = server.http(arguments[arguments.length - 1]);
      JavaProcess client = client(arguments);
      run(client).succeeded();
      run(client.agent()).succeeded();

      String without = server.requests().get(0);
      String with = server.requests().get(1);
      String stripped =
          with.replace(" " + suffixIn(with), "")
              // Removes the whole header if the client has no User-Agent of its own, like OkHttp
              // 2.0.
              .replace("\r\nUser-Agent:\r\n", "\r\n");
      assertEquals(headOf(without), headOf(stripped));
      assertTrue(without.equals(stripped), "the bodies differ");
    }
  }

  private static String headOf(String request) {
    return request.substring(0, request.indexOf("\r\n\r\n"));
  }

  private static String suffixIn(String request) {
    Matcher header = Pattern.compile("(?im)^User-Agent: (.*)$").matcher(request);
    assertTrue(header.find(), request);
    return TokenString.atEndOf(header.group(1).stripTrailing()).suffix();
  }
}
