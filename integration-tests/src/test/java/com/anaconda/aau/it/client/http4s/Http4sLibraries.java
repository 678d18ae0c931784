package com.anaconda.aau.it.client.http4s;

import static com.anaconda.aau.it.matrix.ClientLibrary.library;

import com.anaconda.aau.it.matrix.ClientFamily;
import com.anaconda.aau.it.matrix.ClientLibraries;
import com.anaconda.aau.it.matrix.ClientLibrary;
import com.anaconda.aau.it.matrix.Dialogue;
import com.anaconda.aau.it.program.HttpCaller;
import java.util.List;

/** The clients of http4s: Ember and, before it, Blaze. */
public final class Http4sLibraries implements ClientFamily {

  private static final List<ClientLibrary> ALL =
      List.of(
          ember("http4s Ember", EmberCaller.class, "0.23.12", "3.3.12"),
          ember("http4s Ember", EmberCaller.class, "1.0.0-M38", "3.5.4"),
          http4s("http4s Ember", EmberCaller.class.getName())
              .versions("org.http4s:http4s-ember-client_2.12", "1.0.0-M23"),
          ember2("http4s Ember", EmberCaller.class),
          ember3("http4s Ember", EmberCaller.class),
          ember("http4s Ember, HTTP/2", EmberHttp2Caller.class, "0.23.12", "3.3.12"),
          ember("http4s Ember, HTTP/2", EmberHttp2Caller.class, "1.0.0-M38", "3.5.4"),
          ember2("http4s Ember, HTTP/2", EmberHttp2Caller.class),
          ember3("http4s Ember, HTTP/2", EmberHttp2Caller.class),
          http4s("http4s Blaze", "com.anaconda.aau.it.client.http4s.Blaze21Caller")
              .versionsOf("AauHttp4sHook", "blaze-client_2.12", "0.20.11 0.21.22 0.21.25 0.22.0"),
          http4s("http4s Blaze", "com.anaconda.aau.it.client.http4s.Blaze21Caller")
              .versionsOf("AauHttp4sHook", "blaze-client_2.13", "0.21.22 0.21.24 0.21.34 0.22.0"),
          http4s("http4s Blaze", "com.anaconda.aau.it.client.http4s.BlazeCaller")
              .versionsOf("AauHttp4sHook", "blaze-client_2.12", "newest"),
          http4s("http4s Blaze", "com.anaconda.aau.it.client.http4s.BlazeCaller")
              .versionsOf("AauHttp4sHook", "blaze-client_2.13", "0.23.16 newest"));

  @Override
  public List<ClientLibrary> libraries() {
    return ALL;
  }

  /**
   * Ember for Scala 2.12, with the version of Cats Effect that it needs. Maven would choose
   * another.
   */
  private static ClientLibrary ember2(String name, Class<? extends HttpCaller> caller) {
    return http4s(name, caller.getName())
        .versions("org.http4s:http4s-ember-client_2.12", "0.23.33")
        .with(
            "org.typelevel:cats-effect-kernel_2.12:3.6.1",
            "org.typelevel:cats-effect-std_2.12:3.6.1");
  }

  /**
   * Ember for Scala 3, with the Scala library that Pekko HTTP needs, so that only one is
   * downloaded.
   */
  private static ClientLibrary ember3(String name, Class<? extends HttpCaller> caller) {
    return http4s(name, caller.getName())
        .versions("org.http4s:http4s-ember-client_3", "0.23.34")
        .with("org.scala-lang:scala-library:2.13.17");
  }

  /**
   * Ember for Scala 2.13, with the versions of Cats that it needs. Maven would choose others.
   *
   * @param effect the version of Cats Effect
   */
  private static ClientLibrary ember(
      String name, Class<? extends HttpCaller> caller, String version, String effect) {
    return http4s(name, caller.getName())
        .versions("org.http4s:http4s-ember-client_2.13", version)
        .with(
            "org.typelevel:cats-core_2.13:2.12.0",
            "org.typelevel:cats-effect_2.13:" + effect,
            "org.typelevel:cats-effect-kernel_2.13:" + effect,
            "org.typelevel:cats-effect-std_2.13:" + effect);
  }

  private static ClientLibrary http4s(String name, String caller) {
    return library(name, caller)
        .with(ClientLibraries.NO_LOGGER)
        .making(Dialogue.PLAIN)
        .relocating("org.http4s");
  }
}
