package com.anaconda.aau.it.running;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.anaconda.aau.it.harness.Build;
import com.anaconda.aau.it.harness.Libraries;
import com.anaconda.aau.it.program.ApacheHttpClient4Caller;
import com.anaconda.aau.it.program.ApacheHttpClient5Caller;
import com.anaconda.aau.it.program.ClientsAtOnce;
import com.anaconda.aau.it.program.HttpUrlConnectionCaller;
import com.anaconda.aau.it.program.OkHttpCaller;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.RepeatedTest;

/** The agent has one second stage, however many threads bring it its first client class at once. */
class OneSecondStageTest extends InFlightSuite {

  private final Path audit = Build.freshDirectory("audit").resolve("audit.jsonl");

  @RepeatedTest(4)
  void infoAndDetachFindTheOneThatAnswersRequests() {
    during(
        "/last",
        pid -> {
          String info = Aau.run("info", "--pid", Long.toString(pid)).succeeded().stdout();
          assertTrue(info.contains("c/. (client)"), info);
          TestAgent observer = new TestAgent(pid);
          Aau.detach(pid);
          assertTrue(Files.exists(audit), "no audit");
          assertEquals(0, observer.count("com.anaconda.aau.core.token."));
        });

    run(
        program(ClientsAtOnce.class, server.http("/"), server.http("/last"))
            .arguments(
                HttpUrlConnectionCaller.class.getName(),
                OkHttpCaller.class.getName(),
                ApacheHttpClient4Caller.class.getName(),
                ApacheHttpClient5Caller.class.getName())
            .classPath(
                Libraries.of(
                    "com.squareup.okhttp3:okhttp:4.12.0",
                    "org.apache.httpcomponents:httpclient:4.5.14",
                    "org.apache.httpcomponents.client5:httpclient5:5.5",
                    "org.slf4j:slf4j-nop:1.7.36"))
            .agent("audit=" + audit));
  }
}
