package com.anaconda.aau.it.harness;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.server.Request;

/** A request as a server received it, with its headers in the original order. */
public record RecordedRequest(
    String method, String target, String protocol, List<HttpField> headers) {

  static RecordedRequest of(Request request) {
    return new RecordedRequest(
        request.getMethod(),
        request.getHttpURI().toString(),
        request.getConnectionMetaData().getHttpVersion().asString(),
        request.getHeaders().stream().toList());
  }

  /** The values of a header, one per header line. */
  public List<String> header(String name) {
    return headers.stream().filter(field -> field.is(name)).map(HttpField::getValue).toList();
  }

  /** The User-Agent, or null if there is none. Fails the test if there are several. */
  public String userAgent() {
    List<String> values = header("User-Agent");
    assertTrue(values.size() <= 1, () -> "more than one User-Agent: " + this);
    return values.isEmpty() ? null : values.get(0);
  }

  /** The tokens in the User-Agent. Fails the test if there are none. */
  public TokenString tokens() {
    assertTrue(userAgent() != null, () -> "no User-Agent: " + this);
    return TokenString.atEndOf(userAgent());
  }
}
