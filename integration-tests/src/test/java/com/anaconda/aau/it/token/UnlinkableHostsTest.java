package com.anaconda.aau.it.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.anaconda.aau.it.client.jdk.HttpUrlConnectionCaller;
import com.anaconda.aau.it.harness.Answer;
import com.anaconda.aau.it.harness.Build;
import com.anaconda.aau.it.harness.JavaProcess;
import com.anaconda.aau.it.harness.LoadedClasses;
import com.anaconda.aau.it.harness.RecordingServer;
import com.anaconda.aau.it.program.ClientMain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The settings that limit what a server can learn from tokens over time and across servers. */
class UnlinkableHostsTest {
  private static final String UNLINKABLE = "anaconda_anon_usage_unlinkable=true";

  private final Path home = Build.freshDirectory("home");
  @AutoClose private final RecordingServer server = RecordingServer.start();

  @Test
  void eachHostSeesTokensOfItsOwn() throws IOException {
    List<String> sent = send(UNLINKABLE, byAddress("/"), byName("/"), byAddress("/"));

    assertEquals(sent.get(0), sent.get(2));
    for (String kind : List.of("c/", "s/")) {
      assertNotEquals(token(kind, sent.get(0)), token(kind, sent.get(1)));
      assertEquals(22, token(kind, sent.get(0)).length());
    }
    assertFalse(String.join(" ", sent).contains(clientToken()), sent::toString);
  }

  @Test
  void aSecondJvmSendsAHostTheSameClientToken() {
    String first = token("c/", send(UNLINKABLE, byAddress("/")).get(0));

    assertEquals(first, token("c/", send(UNLINKABLE, byAddress("/")).get(0)));
  }

  @Test
  void sharedHostsSeeTheSavedToken() throws IOException {
    String options = UNLINKABLE + ",anaconda_anon_usage_shared_hosts=localhost";
    List<String> sent = send(options, byAddress("/"), byName("/"));

    assertNotEquals(clientToken(), token("c/", sent.get(0)));
    assertEquals(clientToken(), token("c/", sent.get(1)));
  }

  @Test
  void aRedirectToAnotherHostCarriesThatHostsTokens() {
    server.answer("/old", Answer.redirect(byName("/new")));

    List<String> sent = send(UNLINKABLE, byAddress("/old"), byName("/"));

    assertNotEquals(sent.get(0), sent.get(1));
    assertEquals(sent.get(2), sent.get(1));
  }

  @Test
  void replacesAnOldToken() throws IOException {
    send("", byAddress("/"));
    String old = clientToken();
    Files.setLastModifiedTime(home.resolve(".conda/aau_token"), FileTime.fromMillis(0));

    String sent = send("anaconda_anon_usage_rotate=13months", byAddress("/")).get(0);

    assertNotEquals(old, clientToken());
    assertEquals(clientToken(), token("c/", sent));
  }

  @Test
  void loadsNoClassForAnyOfThisUnlessAsked() {
    List<String> off = LoadedClasses.of(request(byAddress("/")).agent(), home);
    List<String> on = LoadedClasses.of(request(byAddress("/")).agent(UNLINKABLE), home);

    String classes = "com\\.anaconda\\.aau\\..*(unlinkable\\.|AgedBinding|MaximumAge).*";
    assertTrue(off.stream().noneMatch(name -> name.matches(classes)), off::toString);
    assertTrue(on.stream().anyMatch(name -> name.matches(classes)));
    assertTrue(on.stream().noneMatch(name -> name.startsWith("javax.crypto.")));
  }

  private String byAddress(String path) {
    return server.http(path);
  }

  private String byName(String path) {
    return byAddress(path).replace("127.0.0.1", "localhost");
  }

  private String clientToken() throws IOException {
    return Files.readString(home.resolve(".conda/aau_token"));
  }

  private static String token(String kind, String userAgent) {
    for (String word : userAgent.split(" ")) {
      if (word.startsWith(kind)) {
        return word.substring(kind.length());
      }
    }
    throw new AssertionError("no " + kind + " in " + userAgent);
  }

  /** Returns the User-Agents that the server receives. */
  private List<String> send(String options, String... urls) {
    int before = server.requests().size();
    request(urls).agent(options).fork().environment("HOME", home.toString()).run().succeeded();
    return server.requests().stream().skip(before).map(request -> request.userAgent()).toList();
  }

  private static JavaProcess request(String... urls) {
    JavaProcess process =
        JavaProcess.of(ClientMain.class, "--client", HttpUrlConnectionCaller.class.getName());
    process = process.arguments("--user-agent", "toy/1");
    for (String url : urls) {
      process = process.arguments("GET", url);
    }
    return process;
  }
}
