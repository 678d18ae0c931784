package com.anaconda.aau.agent.weave.patch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.anaconda.aau.agent.weave.GeneratedClass;
import com.anaconda.aau.agent.weave.Weaver;
import com.anaconda.aau.agent.weave.catalog.Call;
import com.anaconda.aau.agent.weave.catalog.ClientClass;
import com.anaconda.aau.agent.weave.catalog.Relocation;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Patching never breaks a class file, however odd it is: if the JVM accepts a class, it also
 * accepts the patched class, which equals what ASM weaves.
 */
class ClassFileFuzzTest {
  private static final Call CALL = Call.onArgument(1, "run", "(Ljava/lang/String;)I", "rewrite");

  /**
   * As many fields as a class file can have, each with as many attributes as possible, which refer
   * back to the field.
   */
  private static final String FIELDS_IN_A_CIRCLE =
      "cafebabe00000034" + "0001" + "0000000000000000" + "ffff" + "000000000002ffff0000fffffff2";

  static Stream<byte[]> classFiles() {
    return Stream.concat(
        PlainPatchFuzzTest.choices().limit(20).map(GeneratedClass::of),
        Stream.of(HexFormat.of().parseHex(FIELDS_IN_A_CIRCLE)));
  }

  @MethodSource("classFiles")
  @FuzzTest(maxDuration = "10m")
  @Timeout(20)
  void keepsClassesThatTheJvmAccepts(byte[] classFile) {
    for (Call call : calls(classFile)) {
      ClientClass client = ClientClass.ofJdk(GeneratedClass.NAME, "com/example/Hook", call);
      byte[] patched = orNull(() -> PlainPatch.weave(classFile, client, Relocation.NONE));
      if (patched != null && isTaken(classFile)) {
        assertTrue(isTaken(patched));
        byte[] woven = orNull(() -> Weaver.weave(classFile, client, Relocation.NONE));
        if (woven != null) {
          assertEquals(code(woven, call), code(patched, call));
        }
      }
    }
  }

  /** ASM cannot read every class that the JVM accepts. */
  private static List<Call> calls(byte[] classFile) {
    List<Call> calls = isTaken(classFile) ? orNull(() -> PossibleCalls.in(classFile)) : null;
    return calls == null ? List.of(CALL) : calls;
  }

  /** Returns null after an exception. ClientWeaver then leaves the class as it is. */
  private static <T> T orNull(Supplier<T> result) {
    try {
      return result.get();
    } catch (RuntimeException broken) {
      return null;
    }
  }

  /** Returns the method without its stack size, because ASM reserves more than necessary. */
  private static String code(byte[] classFile, Call call) {
    return MethodText.of(classFile, call).replaceAll("MAXSTACK = [0-9]+", "");
  }

  /** Returns whether the JVM defines, verifies and links the class. None of its code runs. */
  private static boolean isTaken(byte[] classFile) {
    try {
      new PlainPatchFuzzTest.Loader().define(classFile).getDeclaredMethods();
      return true;
    } catch (LinkageError | SecurityException refused) {
      return false;
    }
  }
}
