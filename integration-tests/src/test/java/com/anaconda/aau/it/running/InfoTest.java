package com.anaconda.aau.it.running;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.anaconda.aau.it.harness.TokenString;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Tests {@code info --pid}. */
class InfoTest extends InFlightSuite {

  private final AtomicReference<String> info = new AtomicReference<>();

  @Test
  void showsTheConfigurationButNoTokenValues() {
    during("/2", this::ask);

    run(urlConnection("/1", "/2").agent("anaconda_anon_usage_hosts=127.0.0.1;example.com"));

    String said = info.get();
    assertTrue(said.startsWith("on: the agent is running in "), said);
    assertTrue(said.contains("\nHTTP clients:\n  sun.net.www.http.HttpClient\n"), said);
    assertTrue(
        said.contains(
            "\n  anaconda_anon_usage_hosts: 127.0.0.1, example.com"
                + " <- option anaconda_anon_usage_hosts\n"),
        said);
    assertTrue(said.contains("\n  c/. (client) <- ~/.conda/aau_token\n"), said);
    TokenString tokens = TokenString.atEndOf(userAgentOf("/1"));
    assertFalse(said.contains(tokens.client()), said);
    assertFalse(said.contains(tokens.session()), said);
  }

  @Test
  void looksUpNothingBeforeTheFirstRequest() {
    during(
        "/1",
        pid -> {
          Aau.attach(pid);
          ask(pid);
        });

    run(urlConnection("/1"));

    assertTrue(
        info.get().contains("\nNo requests yet: the first one looks up settings and tokens"),
        info.get());
  }

  @Test
  void reportsThatTheAgentIsOff() {
    during("/1", this::ask);

    run(urlConnection("/1"));

    assertEquals("off: the agent is not running in PID\n", info.get());
  }

  private void ask(long pid) {
    String said = Aau.run("info", "--pid", Long.toString(pid)).succeeded().stdout();
    info.set(said.replace(Long.toString(pid), "PID"));
  }
}
