package com.anaconda.aau.it.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.anaconda.aau.it.harness.Answer;
import com.anaconda.aau.it.harness.Build;
import com.anaconda.aau.it.harness.Fork;
import com.anaconda.aau.it.harness.RecordedRequest;
import com.anaconda.aau.it.harness.RecordingServer;
import com.anaconda.aau.it.harness.TokenString;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every tool must pass that fetches from Maven repositories. */
abstract class RepositoryToolSuite {

  private static final String REPOSITORY = "/repository/";

  final Path scratch = Build.freshDirectory("tool");
  private final ToyRepository toys = new ToyRepository();
  @AutoClose private final RecordingServer server = RecordingServer.start();

  /**
   * The tool with the agent, told to fetch {@link ToyRepository#COORDINATES}.
   *
   * @param repository the URL of the only repository there is
   */
  abstract Fork fetch(String repository) throws IOException;

  /** What the tool's own User-Agent begins with. */
  abstract String userAgent();

  @BeforeEach
  final void answerAsARepository() {
    // The developer's local repository has the plugins that Maven fetches before it fetches toys.
    server.answer(
        REPOSITORY, Answer.files(REPOSITORY, List.of(toys.root(), Build.mavenRepository())));
  }

  @Test
  void everyRequestCarriesTheToolsUserAgentAndThenTheTokens() throws IOException {
    fetchAndCheck(fetch(server.http(REPOSITORY)));
  }

  final void fetchAndCheck(Fork tool) throws IOException {
    tool.run().succeeded();

    toys.assertArrivedIn(scratch);
    List<TokenString> tokens = server.requests().stream().map(RecordedRequest::tokens).toList();
    assertFalse(tokens.isEmpty());
    assertEquals(1, tokens.stream().distinct().count(), tokens::toString);
    assertNotNull(tokens.get(0).client());
    assertTrue(tokens.get(0).own().startsWith(userAgent()), tokens.get(0)::own);
  }

  final String repository() {
    return server.http(REPOSITORY);
  }
}
