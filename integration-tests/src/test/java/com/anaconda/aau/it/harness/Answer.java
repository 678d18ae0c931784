package com.anaconda.aau.it.harness;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;

/** How a {@link RecordingServer} answers. */
@FunctionalInterface
public interface Answer {

  /** Sets status and headers. Returns the body. */
  ByteBuffer to(Request request, Response response) throws IOException;

  /** Status 200 and a short text. */
  static Answer ok() {
    return (request, response) -> text("ok\n");
  }

  /** To a call of gRPC: one message, not compressed, of no bytes. */
  static Answer emptyGrpcMessage() {
    return (request, response) -> {
      response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/grpc");
      response.setTrailersSupplier(() -> HttpFields.build().put("grpc-status", "0"));
      return ByteBuffer.allocate(5);
    };
  }

  /**
   * Sends the client elsewhere, after a moment: HttpAsyncClient 4.0 fails when it closes a
   * connection before the thread that asked for it has looked whether it is open.
   */
  static Answer redirect(String location) {
    return (request, response) -> {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
      response.setStatus(302);
      response.getHeaders().put(HttpHeader.LOCATION, location);
      return text("elsewhere\n");
    };
  }

  /** Asks for a user and a password, once. */
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
   * The files below {@code prefix} in the URL; the first root that has one wins. A checksum that no
   * root has is made.
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

  /** Takes what is uploaded, and has nothing to download: a place for releases before the first. */
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
