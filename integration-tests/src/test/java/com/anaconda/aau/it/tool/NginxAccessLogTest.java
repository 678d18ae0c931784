package com.anaconda.aau.it.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.anaconda.aau.it.harness.JavaProcess;
import com.anaconda.aau.it.harness.ServerProgram;
import com.anaconda.aau.it.harness.TokenString;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Access logs are where the tokens are meant to be read. */
class NginxAccessLogTest {

  @Test
  void showsTheTokensOfEachRequestInTheAccessLog() throws IOException {
    Optional<Path> program = ServerProgram.find("nginx");
    assumeTrue(program.isPresent(), "nginx is not installed");
    ToyRepository toys = new ToyRepository();
    try (Nginx nginx = Nginx.start(program.get(), toys.root())) {
      Workplace place = new Workplace(nginx.url(), "");
      new AntGetTest().start(place, List.of(JavaProcess.agentOption())).run().succeeded();

      toys.assertArrivedIn(place.directory());
      assertTokensInEachLineOf(nginx.accessLog());
    }
  }

  private static void assertTokensInEachLineOf(List<String> log) {
    List<TokenString> tokens = log.stream().map(TokenString::atEndOf).toList();
    assertFalse(tokens.isEmpty());
    assertNotNull(tokens.get(0).client());
    assertEquals(1, tokens.stream().map(TokenString::suffix).distinct().count(), log::toString);
    assertTrue(tokens.get(0).own().startsWith("200 Apache Ant/"), log::toString);
  }
}
