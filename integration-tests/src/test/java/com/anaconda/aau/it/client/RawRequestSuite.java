package com.anaconda.aau.it.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.anaconda.aau.it.harness.JavaProcess;
import com.anaconda.aau.it.harness.RawServer;
import com.anaconda.aau.it.harness.TokenString;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** No other byte of a request changes. */
interface RawRequestSuite extends ClientUnderTest {

  @Test
  default void changesNoOtherByte() {
    assertOnlyTokensDiffer("GET", "/");
  }

  @Test
  default void changesNoOtherByteOfAnUpload() {
    assertOnlyTokensDiffer("POST", "/");
  }

  /** The last argument is the path of the request. */
  private void assertOnlyTokensDiffer(String... arguments) {
    try (RawServer server = RawServer.start()) {
      arguments[arguments.length - 1] = server.http(arguments[arguments.length - 1]);
      JavaProcess client = client(arguments);
      client.run().succeeded();
      client.agent().run().succeeded();

      String with = server.requests().get(1);
      assertEquals(server.requests().get(0), with.replace(" " + suffixIn(with), ""));
    }
  }

  private static String suffixIn(String request) {
    Matcher header = Pattern.compile("(?im)^User-Agent: (.*)$").matcher(request);
    Assertions.assertTrue(header.find(), request);
    return TokenString.atEndOf(header.group(1).stripTrailing()).suffix();
  }
}
