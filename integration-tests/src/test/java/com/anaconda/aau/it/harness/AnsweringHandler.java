package com.anaconda.aau.it.harness;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Reads the whole request, then sends the answer configured for its path. */
final class AnsweringHandler extends Handler.Abstract {

  private final Map<String, Answer> answers = new ConcurrentHashMap<>();
  private final Map<String, Long> bytesReceived = new ConcurrentHashMap<>();
  private final Map<String, byte[]> lastBodies = new ConcurrentHashMap<>();

  void forget() {
    answers.clear();
    bytesReceived.clear();
    lastBodies.clear();
  }

  void answer(String path, Answer answer) {
    answers.put(path, answer);
  }

  long bytesReceived(String path) {
    return bytesReceived.getOrDefault(path, 0L);
  }

  byte[] lastBody(String path) {
    return lastBodies.getOrDefault(path, new byte[0]);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    String path = Request.getPathInContext(request);
    try (InputStream body = Content.Source.asInputStream(request)) {
      byte[] bytes = body.readAllBytes();
      bytesReceived.merge(path, (long) bytes.length, Long::sum);
      lastBodies.put(path, bytes);
    }
    ByteBuffer content = answerOf(path).to(request, response);
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, content.remaining());
    response.write(true, content, callback);
    return true;
  }

  /**
   * Applies the side effects of an answer whose content is not sent because a WebSocket opens
   * instead.
   */
  void prepare(Request request, Response response) throws IOException {
    answerOf(Request.getPathInContext(request)).to(request, response);
  }

  private Answer answerOf(String path) {
    for (String prefix = path; !prefix.isEmpty(); prefix = parentOf(prefix)) {
      Answer answer = answers.get(prefix);
      if (answer != null) {
        return answer;
      }
    }
    return Answer.ok();
  }

  /** The parent of {@code /a/b} is {@code /a/}, whose parent is {@code /}, which has none. */
  private static String parentOf(String path) {
    return path.substring(0, path.lastIndexOf('/', path.length() - 2) + 1);
  }
}
