package com.anaconda.aau.agent.weave.patch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.anaconda.aau.agent.weave.GeneratedClass;
import com.anaconda.aau.agent.weave.Weaver;
import com.anaconda.aau.agent.weave.catalog.Call;
import com.anaconda.aau.agent.weave.catalog.ClientClass;
import com.anaconda.aau.agent.weave.catalog.Relocation;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A patched class equals what ASM weaves, passes the JVM's verifier, and produces the same result.
 */
public class PlainPatchFuzzTest {
  private static final String HOOK = "com/anaconda/aau/agent/weave/PlainPatchFuzzTest$Hook";

  /** Any bytes describe a class, so random bytes can serve as the corpus. */
  public static Stream<byte[]> choices() {
    Random random = new Random(16);
    return IntStream.range(0, 60)
        .mapToObj(
            i -> {
              byte[] choices = new byte[4 * i];
              random.nextBytes(choices);
              return choices;
            });
  }

  @MethodSource("choices")
  @FuzzTest(maxDuration = "10m")
  @Timeout(20)
  void patchesAsAsmWeaves(byte[] choices) throws Exception {
    byte[] classFile;
    try {
      classFile = GeneratedClass.of(choices);
    } catch (org.objectweb.asm.MethodTooLargeException tooLarge) {
      return;
    }
    for (Call call : PossibleCalls.in(classFile)) {
      if (call.valueDescriptor().equals("Ljava/lang/String;")) {
        ClientClass client = ClientClass.ofJdk(GeneratedClass.NAME, HOOK, call);
        byte[] patched = PlainPatch.weave(classFile, client, Relocation.NONE);
        byte[] woven;
        try {
          woven = Weaver.weave(classFile, client, Relocation.NONE);
        } catch (net.bytebuddy.jar.asm.MethodTooLargeException tooLarge) {
          assertNull(patched);
          return;
        }
        assertNotNull(patched, call.method + call.descriptor);
        assertEquals(MethodText.of(woven, call), MethodText.of(patched, call));
        assertEquals(outcome(woven, call), outcome(patched, call));
      }
    }
  }

  /** Returns the method's result or exception, from a class that the JVM has just verified. */
  private static String outcome(byte[] classFile, Call call) throws Exception {
    Class<?> client = new Loader().define(classFile);
    Method method =
        Arrays.stream(client.getDeclaredMethods())
            .filter(each -> each.getName().equals(call.method))
            .findFirst()
            .orElseThrow();
    Object target =
        Modifier.isStatic(method.getModifiers()) ? null : client.getConstructor().newInstance();
    Object[] arguments = Arrays.stream(method.getParameterTypes()).map(Loader::value).toArray();
    try {
      return "returns " + method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      return "throws " + e.getCause();
    }
  }

  /** The hook that the generated classes call. */
  public static final class Hook {
    private Hook() {}

    public static String rewrite(String value, Object client) {
      return value + (client == null ? " aau/0" : " aau/0.2.0");
    }
  }

  static final class Loader extends ClassLoader {
    Loader() {
      super(PlainPatchFuzzTest.class.getClassLoader());
    }

    Class<?> define(byte[] classFile) {
      return defineClass(null, classFile, 0, classFile.length);
    }

    /** Returns an arbitrary value of the type. */
    static Object value(Class<?> type) {
      return type == String.class
          ? "value"
          : type.isArray()
              ? Array.newInstance(int.class, 1)
              : Array.get(Array.newInstance(type, 1), 0);
    }
  }
}
