package com.anaconda.aau.it.harness;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.server.Request;

/** A request as a server received it, headers in order. */
public record RecordedRequest(
    String method, String target, String protocol, List<HttpField> headers) {

  static RecordedRequest of(Request request) {
    return new RecordedRequest(
        request.getMethod(),
        request.getHttpURI().toString(),
        request.getConnectionMetaData().getHttpVersion().asString(),
        request.getHeaders().stream().toList());
  }

  /** The values of a header, as many as there are lines of it. */
  public List<String> header(String name) {
    return headers.stream().filter(field -> field.is(name)).map(HttpField::getValue).toList();
  }

  /** The one User-Agent, null when there is none. */
  public String userAgent() {
    List<String> values = header("User-Agent");
    assertTrue(values.size() <= 1, () -> "more than one User-Agent: " + this);
    return values.isEmpty() ? null : values.get(0);
  }

  /** The tokens that it carries; the test fails when there are none. */
  public TokenString tokens() {
    assertTrue(userAgent() != null, () -> "no User-Agent: " + this);
    return TokenString.atEndOf(userAgent());
  }
}
