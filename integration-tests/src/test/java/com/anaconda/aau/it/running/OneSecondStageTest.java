package com.anaconda.aau.it.running;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.anaconda.aau.it.client.jdk.HttpUrlConnectionCaller;
import com.anaconda.aau.it.harness.Build;
import com.anaconda.aau.it.harness.Exhaustive;
import com.anaconda.aau.it.harness.Libraries;
import com.anaconda.aau.it.harness.RecordedRequest;
import com.anaconda.aau.it.program.ClientClassesAtOnce;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/**
 * The agent creates exactly one second stage, even if several threads load the first client class
 * at the same time.
 */
class OneSecondStageTest extends InFlightSuite {

  private final Path audit = Build.freshDirectory("audit").resolve("audit.jsonl");

  @Test
  void infoAndDetachReachTheStageThatTagsRequests() {
    assertInfoAndDetachFindIt();
  }

  @Test
  void appliesAnOptOutInTheOptionsToTheVeryFirstRequest() {
    Path jar = Libraries.alone("org.apache.httpcomponents:httpcore:4.4.16");
    program(
            ClientClassesAtOnce.class,
            jar.toUri().toString(),
            "--client",
            HttpUrlConnectionCaller.class.getName())
        .arguments("GET", server.http("/1"), "GET", server.http("/2"))
        .agent("anaconda_anon_usage=false")
        .run()
        .succeeded();

    assertEquals(2, server.requests().size());
    for (RecordedRequest request : server.requests()) {
      assertFalse(request.userAgent().contains(" c/"), request::userAgent);
    }
  }

  @Exhaustive
  @RepeatedTest(7)
  void infoAndDetachReliablyReachTheStageThatTagsRequests() {
    assertInfoAndDetachFindIt();
  }

  private void assertInfoAndDetachFindIt() {
    during(
        "/2",
        pid -> {
          String info = Aau.run("info", "--pid", Long.toString(pid)).succeeded().stdout();
          assertTrue(info.contains("c/. (client)"), info);
          TestAgent observer = new TestAgent(pid);
          Aau.detach(pid);
          assertTrue(Files.exists(audit), "no audit");
          assertEquals(0, observer.count("com.anaconda.aau.core.token."));
        });
    Path jar = Libraries.alone("org.apache.httpcomponents:httpcore:4.4.16");

    run(
        program(
                ClientClassesAtOnce.class,
                jar.toUri().toString(),
                "--client",
                HttpUrlConnectionCaller.class.getName())
            .arguments("GET", server.http("/1"), "GET", server.http("/2"))
            .agent("audit=" + audit));
  }
}
