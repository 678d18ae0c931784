package com.anaconda.aau.it.harness;

import com.anaconda.aau.it.program.RequestLoop;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;

/** An answer from a {@link RecordingServer}. */
@FunctionalInterface
public interface Answer {

  /** Sets the status and headers of the response and returns its body. */
  ByteBuffer to(Request request, Response response) throws IOException;

  /** Answers 200 with a short text. */
  static Answer ok() {
    return (request, response) -> text("ok\n");
  }

  /** Accepts requests until one has a client token, and then ends the {@link RequestLoop}. */
  static Answer untilTokensCome(CountDownLatch tokens) {
    return (request, response) -> {
      if (request.getHeaders().get(HttpHeader.USER_AGENT).contains(" c/")) {
        tokens.countDown();
        response.setStatus(410);
      }
      return ok().to(request, response);
    };
  }

  /** Answers a gRPC call with one empty, uncompressed message. */
  static Answer emptyGrpcMessage() {
    return (request, response) -> {
      response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/grpc");
      response.setTrailersSupplier(() -> HttpFields.build().put("grpc-status", "0"));
      return ByteBuffer.allocate(5);
    };
  }

  /** Redirects the client. */
  static Answer redirect(String location) {
    return redirect(location, Duration.ZERO);
  }

  /** Redirects the client after a delay. */
  static Answer redirect(String location, Duration delay) {
    return (request, response) -> {
      LockSupport.parkNanos(delay.toNanos());
      response.setStatus(302);
      response.getHeaders().put(HttpHeader.LOCATION, location);
      return text("elsewhere\n");
    };
  }

  /** Demands these credentials and accepts a request that carries them. */
  static Answer basicAuthentication(String credentials) {
    byte[] bytes = credentials.getBytes(StandardCharsets.US_ASCII);
    String expected = "Basic " + Base64.getEncoder().encodeToString(bytes);
    return (request, response) -> {
      if (expected.equals(request.getHeaders().get(HttpHeader.AUTHORIZATION))) {
        return text("welcome\n");
      }
      response.setStatus(401);
      response.getHeaders().put(HttpHeader.WWW_AUTHENTICATE, "Basic realm=\"it\"");
      return text("who are you?\n");
    };
  }

  /**
   * Serves files below {@code prefix} from the first root that has them. If no root has a checksum,
   * computes it.
   */
  static Answer files(String prefix, List<Path> roots) {
    return (request, response) -> {
      String name = Request.getPathInContext(request).substring(prefix.length());
      byte[] content = content(name, roots);
      if (content == null && name.endsWith(Sha1.EXTENSION)) {
        byte[] summed = content(name.substring(0, name.length() - Sha1.EXTENSION.length()), roots);
        content = summed == null ? null : Sha1.of(summed).getBytes(StandardCharsets.US_ASCII);
      }
      if (content == null) {
        response.setStatus(404);
        return text("no such file\n");
      }
      return ByteBuffer.wrap(content);
    };
  }

  private static byte[] content(String name, List<Path> roots) throws IOException {
    for (Path root : roots) {
      Path file = root.resolve(name).normalize();
      if (file.startsWith(root) && Files.isRegularFile(file)) {
        return Files.readAllBytes(file);
      }
    }
    return null;
  }

  /**
   * Accepts every upload and has nothing to download, like a repository before its first release.
   */
  static Answer uploads() {
    return (request, response) -> {
      response.setStatus(HttpMethod.PUT.is(request.getMethod()) ? 201 : 404);
      return text("");
    };
  }

  private static ByteBuffer text(String text) {
    return ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
  }
}
