package com.anaconda.aau.it.harmless;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.anaconda.aau.it.harness.JavaProcess;
import com.anaconda.aau.it.harness.LoadedClasses;
import com.anaconda.aau.it.program.Hello;
import com.anaconda.aau.it.program.TokensWithoutRequest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The agent makes no connection of its own: it has no use for the classes that could. */
class NoConnectionTest {

  @Test
  void aProgramWithoutRequestsTouchesNoNetworkClass() {
    assertEquals(List.of(), networkClassesOf(JavaProcess.of(Hello.class)));
  }

  @Test
  void lookingTheTokensUpTouchesNoNetworkClass() {
    JavaProcess program = JavaProcess.of(TokensWithoutRequest.class);

    assertEquals(List.of(), networkClassesOf(program));
    assertTrue(program.agent().run().stdout().startsWith("own aau/"));
  }

  private static List<String> networkClassesOf(JavaProcess program) {
    List<String> without = LoadedClasses.of(JavaProcess.of(Hello.class));
    return LoadedClasses.of(program.agent()).stream()
        .filter(name -> name.matches("(java\\.net|sun\\.nio\\.ch|sun\\.net)\\..*"))
        .filter(name -> name.matches(".*(Socket|\\.Net$|HttpURLConnection).*"))
        .filter(name -> !without.contains(name))
        // JDK 25 and 26 look whether a stream is one, for any file. To use one takes Net, too.
        .filter(name -> !name.equals("sun.nio.ch.SocketChannelImpl"))
        .toList();
  }
}
