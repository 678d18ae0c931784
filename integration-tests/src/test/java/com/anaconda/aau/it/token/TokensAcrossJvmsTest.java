package com.anaconda.aau.it.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.anaconda.aau.it.client.apache.ApacheHttpClient4Caller;
import com.anaconda.aau.it.client.jdk.HttpUrlConnectionCaller;
import com.anaconda.aau.it.client.okhttp.OkHttpCaller;
import com.anaconda.aau.it.harness.Build;
import com.anaconda.aau.it.harness.Exhaustive;
import com.anaconda.aau.it.harness.JavaProcess;
import com.anaconda.aau.it.harness.Libraries;
import com.anaconda.aau.it.harness.RecordedRequest;
import com.anaconda.aau.it.harness.RecordingServer;
import com.anaconda.aau.it.harness.RunningFork;
import com.anaconda.aau.it.harness.TokenString;
import com.anaconda.aau.it.program.ClientMain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class TokensAcrossJvmsTest {

  @AutoClose private final RecordingServer server = RecordingServer.start();

  private JavaProcess request(Class<?>... callers) {
    JavaProcess program = JavaProcess.of(ClientMain.class).agent();
    for (Class<?> caller : callers) {
      program = program.arguments("--client", caller.getName(), "GET", server.http("/"));
    }
    return program;
  }

  private List<TokenString> tokens() {
    return server.requests().stream().map(RecordedRequest::tokens).toList();
  }

  @Test
  void allClientsOfOneJvmSendTheSameTokens() {
    List<Path> libraries =
        Libraries.of(
            "com.squareup.okhttp3:okhttp:4.12.0", "org.apache.httpcomponents:httpclient:4.5.14");

    request(HttpUrlConnectionCaller.class, OkHttpCaller.class, ApacheHttpClient4Caller.class)
        .classPath(libraries)
        .run()
        .succeeded();

    List<String> suffixes = tokens().stream().map(TokenString::suffix).toList();
    assertEquals(3, suffixes.size());
    assertEquals(1, suffixes.stream().distinct().count(), suffixes::toString);
  }

  @Test
  void jvmsOfOneUserShareTheClientTokenButNotTheSession() throws IOException {
    Path home = Build.freshDirectory("home");
    for (int jvm = 0; jvm < 2; jvm++) {
      request(HttpUrlConnectionCaller.class)
          .fork()
          .environment("HOME", home.toString())
          .run()
          .succeeded();
    }

    TokenString first = tokens().get(0);
    TokenString second = tokens().get(1);
    assertEquals(Files.readString(home.resolve(".conda/aau_token")), first.client());
    assertEquals(first.client(), second.client());
    assertNotEquals(first.session(), second.session());
  }

  @Test
  void usersHaveDifferentClientTokens() {
    request(HttpUrlConnectionCaller.class).run().succeeded();
    request(HttpUrlConnectionCaller.class).run().succeeded();

    assertNotEquals(tokens().get(0).client(), tokens().get(1).client());
  }

  @Test
  void jvmsThatStartTogetherInAFreshHomeAgreeOnOneClientToken() throws IOException {
    assertJvmsThatStartTogetherAgree();
  }

  @Exhaustive
  @RepeatedTest(9)
  void jvmsThatStartTogetherInAFreshHomeAlwaysAgreeOnOneClientToken() throws IOException {
    assertJvmsThatStartTogetherAgree();
  }

  private void assertJvmsThatStartTogetherAgree() throws IOException {
    int jvms = 16;
    Path home = Build.freshDirectory("home");
    JavaProcess program = request(HttpUrlConnectionCaller.class);

    List<RunningFork> running =
        Stream.generate(() -> program.fork().environment("HOME", home.toString()).start())
            .limit(jvms)
            .toList();
    running.forEach(fork -> fork.await().succeeded());

    List<TokenString> tokens = tokens();
    assertEquals(jvms, tokens.size());
    String kept = Files.readString(home.resolve(".conda/aau_token"));
    for (TokenString each : tokens) {
      assertEquals(kept, each.client());
    }
    assertEquals(jvms, tokens.stream().map(TokenString::session).distinct().count());
  }
}
