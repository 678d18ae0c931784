package com.anaconda.aau.it.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.anaconda.aau.it.harness.Answer;
import com.anaconda.aau.it.harness.Build;
import com.anaconda.aau.it.harness.CombinedLog;
import com.anaconda.aau.it.harness.Fork;
import com.anaconda.aau.it.harness.RecordedRequest;
import com.anaconda.aau.it.harness.RecordingServer;
import com.anaconda.aau.it.harness.TokenString;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A Maven repository on loopback with a toy artifact and room for releases. Records all requests.
 */
final class WatchedRepository implements AutoCloseable {

  private static final String REPOSITORY = "/repository/";
  private static final String RELEASES = "/releases/";

  private final ToyRepository toys = new ToyRepository();
  private final CombinedLog log =
      new CombinedLog(Build.freshDirectory("log").resolve("access.log"));
  private final RecordingServer server = RecordingServer.start(log);

  WatchedRepository() {
    // The developer's local repository provides the plugins that Maven needs before it fetches the
    // toy.
    server.answer(
        REPOSITORY, Answer.files(REPOSITORY, List.of(toys.root(), Build.mavenRepository())));
    server.answer(RELEASES, Answer.uploads());
  }

  ToyRepository toys() {
    return toys;
  }

  List<RecordedRequest> requests() {
    return server.requests();
  }

  /** The server's access log of all requests. */
  Path log() throws IOException {
    return log.of(requests());
  }

  /** The content last published under a name. */
  byte[] release(String name) {
    return server.lastBody(RELEASES + name);
  }

  /** A workplace for tools that use this repository. */
  Workplace workplace() throws IOException {
    return new Workplace(server.http(REPOSITORY), server.http(RELEASES));
  }

  /** Asserts that the tool fetches the toy and that all its requests carry the same tokens. */
  void assertFetchedWithTokens(Fork tool, Path destination) throws IOException {
    tool.run().succeeded();

    toys.assertArrivedIn(destination);
    List<TokenString> tokens = requests().stream().map(RecordedRequest::tokens).toList();
    assertFalse(tokens.isEmpty());
    assertEquals(1, tokens.stream().distinct().count(), tokens::toString);
    assertNotNull(tokens.get(0).client());
  }

  @Override
  public void close() {
    server.close();
  }
}
