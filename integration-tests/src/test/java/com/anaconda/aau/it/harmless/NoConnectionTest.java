package com.anaconda.aau.it.harmless;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.anaconda.aau.it.harness.JavaProcess;
import com.anaconda.aau.it.harness.LoadedClasses;
import com.anaconda.aau.it.program.Hello;
import com.anaconda.aau.it.program.TokensWithoutRequest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The agent opens no connections: it does not even load the classes that could open one. */
class NoConnectionTest {

  @Test
  void loadsNoNetworkClassInAProgramWithoutRequests() {
    assertEquals(List.of(), networkClassesOf(JavaProcess.of(Hello.class)));
  }

  @Test
  void loadsNoNetworkClassForLookingUpTokens() {
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
        // JDK 25 and 26 load this class whenever they check the type of a file's stream. Using a
        // socket would also load Net.
        .filter(name -> !name.equals("sun.nio.ch.SocketChannelImpl"))
        .toList();
  }
}
