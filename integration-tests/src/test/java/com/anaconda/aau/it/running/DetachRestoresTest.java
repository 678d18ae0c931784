package com.anaconda.aau.it.running;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.anaconda.aau.it.harness.TokenString;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;

/** The state in which detaching leaves a JVM. */
class DetachRestoresTest extends InFlightSuite {

  private static final String CLIENT_CLASS = "sun.net.www.http.HttpClient";

  @Test
  void restoresAClassLoadedBeforeTheAgent() {
    during(
        "/1",
        pid -> {
          TestAgent observer = new TestAgent(pid);
          byte[] before = withoutUnusedConstants(observer.dump(CLIENT_CLASS));
          Aau.attach(pid);
          assertFalse(Arrays.equals(before, withoutUnusedConstants(observer.dump(CLIENT_CLASS))));
          Aau.detach(pid);
          assertArrayEquals(before, withoutUnusedConstants(observer.dump(CLIENT_CLASS)));
        });

    run(urlConnection("/1"));
  }

  /**
   * Writes the class anew with the constants that it uses: JDK 25 never removes the constants of an
   * earlier transformation, whichever agent made it.
   */
  private static byte[] withoutUnusedConstants(byte[] classFile) {
    ClassWriter used = new ClassWriter(0);
    new ClassReader(classFile).accept(used, 0);
    return used.toByteArray();
  }

  /**
   * Takes no dump, because a dump would make the JVM rebuild the class. This test is about the
   * class as detaching left it.
   */
  @Test
  void leavesNoClassThatCallsAHook() {
    during(
        "/1",
        pid -> {
          Aau.detach(pid);
          new TestAgent(pid).listenToHooks();
        });

    run(urlConnection("/1", "/2").agent());

    assertEquals("toy/1", TokenString.atEndOf(userAgentOf("/1")).own());
    assertEquals("toy/1", userAgentOf("/2"));
  }

  @Test
  void unloadsAllClassesExceptTheHooksAndTheBridge() {
    during(
        "/1",
        pid -> {
          TestAgent observer = new TestAgent(pid);
          assertNotEquals(0, observer.count("com.anaconda.aau.core.token."));
          Aau.detach(pid);
          assertEquals(0, observer.count("com.anaconda.aau.core.token."));
          assertEquals(1, observer.count("java.net.AauBridge"));
        });

    run(urlConnection("/1").agent());
  }
}
