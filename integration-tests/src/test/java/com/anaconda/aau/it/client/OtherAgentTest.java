package com.anaconda.aau.it.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.anaconda.aau.it.client.jdk.HttpUrlConnectionCaller;
import com.anaconda.aau.it.client.okhttp.OkHttpCaller;
import com.anaconda.aau.it.harness.JavaProcess;
import com.anaconda.aau.it.harness.JavaVersion;
import com.anaconda.aau.it.harness.Libraries;
import com.anaconda.aau.it.harness.NewJar;
import com.anaconda.aau.it.harness.Outcome;
import com.anaconda.aau.it.harness.RecordedRequest;
import com.anaconda.aau.it.harness.RecordingServer;
import com.anaconda.aau.it.program.ClientMain;
import com.anaconda.aau.it.program.EarlyAgent;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Another agent makes a request with the program's HTTP client before the program does. */
class OtherAgentTest {

  private static final String OKHTTP = OkHttpCaller.class.getName();
  private static final String URL_CONNECTION = HttpUrlConnectionCaller.class.getName();
  private static final String JDK_CLIENT = "com.anaconda.aau.it.client.jdk.JdkHttpClientCaller";

  @AutoClose private final RecordingServer server = RecordingServer.start();

  @Test
  void tagsHttpUrlConnectionLoadedByAnEarlierAgent() {
    assertTagsTheProgramsRequest(earlier(URL_CONNECTION).agent(), URL_CONNECTION);
  }

  @Test
  void tagsTheJdksHttpClientLoadedByAnEarlierAgent() {
    assumeTrue(JavaVersion.OF_FORKS >= 11, "Java 8 has no java.net.http");
    assertTagsTheProgramsRequest(earlier(JDK_CLIENT).agent(), JDK_CLIENT);
  }

  @Test
  void tagsALibraryLoadedByAnEarlierAgent() {
    assertTagsTheProgramsRequest(earlier(OKHTTP).agent(), OKHTTP);
  }

  /** On the boot class path, the other agent is in a different class loader from ours. */
  @Test
  void tagsHttpUrlConnectionLoadedByAnEarlierAgentOnTheBootClassPath() {
    Path jar = agent().header("Boot-Class-Path", "early.jar").addPrograms("").write("early.jar");
    JavaProcess program =
        JavaProcess.of("-cp", "/no/such")
            .options("-javaagent:" + jar + "=" + early(URL_CONNECTION))
            .agent()
            .arguments(ClientMain.class.getName());

    assertTagsTheProgramsRequest(program, URL_CONNECTION);
  }

  /** The later agent's own requests get tokens, too. */
  @Test
  void tagsRequestsOfALaterAgent() {
    JavaProcess program =
        JavaProcess.of(ClientMain.class)
            .agent()
            .options("-javaagent:" + agent().write("early.jar") + "=" + early(URL_CONNECTION));

    run(program, URL_CONNECTION);

    for (RecordedRequest request : server.requests()) {
      assertEquals("toy/1", request.tokens().own());
    }
  }

  private JavaProcess earlier(String client) {
    return JavaProcess.of(ClientMain.class)
        .options("-javaagent:" + agent().write("early.jar") + "=" + early(client))
        .classPath(
            client.equals(OKHTTP) ? Libraries.of("com.squareup.okhttp3:okhttp:3.14.9") : List.of());
  }

  private static NewJar agent() {
    return new NewJar().header("Premain-Class", EarlyAgent.class.getName());
  }

  private String early(String client) {
    return "--client," + client + ",--user-agent,toy/1,GET," + server.http("/early");
  }

  private void assertTagsTheProgramsRequest(JavaProcess program, String client) {
    run(program, client);

    assertEquals("toy/1", server.requests().get(0).userAgent());
    assertEquals("toy/1", server.requests().get(1).tokens().own());
  }

  private void run(JavaProcess program, String client) {
    Outcome outcome =
        program
            .arguments("--client", client, "--user-agent", "toy/1", "GET", server.http("/"))
            .run()
            .succeeded();

    assertEquals("200\n200\n", outcome.stdout(), outcome::toString);
    assertEquals("", outcome.stderr(), outcome::toString);
    assertEquals(2, server.requests().size());
  }
}
