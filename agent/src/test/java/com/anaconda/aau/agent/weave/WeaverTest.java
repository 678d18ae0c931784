package com.anaconda.aau.agent.weave;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.anaconda.aau.agent.weave.catalog.Call;
import com.anaconda.aau.agent.weave.catalog.ClientClass;
import com.anaconda.aau.agent.weave.catalog.Relocation;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Tests weaving by running the woven class. */
public class WeaverTest {

  private static final String PACKAGE = WeaverTest.class.getPackage().getName().replace('.', '/');
  private static final String STRING = "Ljava/lang/String;";

  @Test
  void replacesTheFirstArgument() throws Exception {
    assertEquals(
        "[in]",
        call(
            weave(Call.onArgument(1, "argument", "(" + STRING + ")" + STRING, "brackets")),
            "argument"));
  }

  @Test
  void passesTheSecondArgumentAfterALongOrDouble() throws Exception {
    String descriptor = "(J" + STRING + ")" + STRING;
    byte[] woven = weave(Call.onArgument(2, "second", descriptor, "brackets"));
    assertEquals("[in]", call(woven, "throughSecond"));
  }

  @Test
  void passesTheThirdArgumentAfterALongOrDouble() throws Exception {
    String descriptor = "(J" + STRING + STRING + ")" + STRING;
    byte[] woven = weave(Call.onArgument(3, "third", descriptor, "brackets"));
    assertEquals("[in]", call(woven, "throughThird"));
  }

  @Test
  void passesTheArgumentOfAStaticMethod() throws Exception {
    String descriptor = "(" + STRING + ")" + STRING;
    byte[] woven = weave(Call.onStaticArgument(1, "statically", descriptor, "brackets"));
    assertEquals("[in]", call(woven, "statically"));
  }

  @Test
  void passesAnotherArgumentAfterALongOrDouble() throws Exception {
    String descriptor = "(J" + STRING + STRING + ")" + STRING;
    byte[] woven = weave(Call.onArgument(3, "third", descriptor, "joined").with(2));
    assertEquals("in, between", call(woven, "throughThird"));
  }

  @Test
  void passesAnotherArgumentOfAStaticMethod() throws Exception {
    String descriptor = "(" + STRING + STRING + ")" + STRING;
    byte[] woven = weave(Call.onStaticArgument(2, "staticallyBoth", descriptor, "joined").with(1));
    assertEquals("in, before", call(woven, "throughStatic"));
  }

  @Test
  void replacesTheResultOfEveryReturn() throws Exception {
    byte[] woven = weave(Call.onResult("result", "(" + STRING + ")" + STRING, "brackets"));
    assertEquals("[short]", call(woven, "result"));
  }

  @Test
  void leavesAClassWithoutTheMethodAlone() throws Exception {
    assertNull(weave(Call.onArgument(1, "absent", "(" + STRING + ")" + STRING, "brackets")));
  }

  @Test
  void leavesAMethodWithAnotherDescriptorAlone() throws Exception {
    assertNull(weave(Call.onArgument(1, "argument", "(Ljava/lang/Object;)" + STRING, "brackets")));
  }

  @Test
  void leavesAClassWithOnlyOneOfTwoMethodsAlone() throws Exception {
    assertNull(
        weave(
            Call.onArgument(1, "argument", "(" + STRING + ")" + STRING, "brackets"),
            Call.onResult("absent", "()" + STRING, "brackets")));
  }

  @Test
  void leavesAStaticMethodAloneIfTheRowNamesAnInstanceMethod() throws Exception {
    assertNull(weave(Call.onArgument(1, "statically", "(" + STRING + ")" + STRING, "brackets")));
  }

  @Test
  void leavesAnInstanceMethodAloneIfTheRowNamesAStaticOne() throws Exception {
    assertNull(
        weave(Call.onStaticArgument(1, "argument", "(" + STRING + ")" + STRING, "brackets")));
  }

  @Test
  void weavesAClassFileNewerThanAsmAndKeepsItsVersion() throws Exception {
    byte[] future = read(Client.class);
    future[6] = 1;
    future[7] = 2;
    byte[] woven =
        Weaver.weave(
            future,
            client(Call.onArgument(1, "argument", "(" + STRING + ")" + STRING, "brackets")),
            Relocation.NONE);
    assertNotNull(woven);
    assertArrayEquals(Arrays.copyOfRange(future, 4, 8), Arrays.copyOfRange(woven, 4, 8));
  }

  private static byte[] weave(Call... calls) throws IOException {
    return Weaver.weave(read(Client.class), client(calls), Relocation.NONE);
  }

  private static ClientClass client(Call... calls) {
    return ClientClass.ofJdk(PACKAGE + "/WeaverTest$Client", PACKAGE + "/WeaverTest$Hook", calls);
  }

  private static Object call(byte[] woven, String method) throws Exception {
    Class<?> client =
        new ClassLoader(WeaverTest.class.getClassLoader()) {
          Class<?> define() {
            return defineClass(Client.class.getName(), woven, 0, woven.length);
          }
        }.define();
    return client
        .getMethod(method, String.class)
        .invoke(client.getDeclaredConstructor().newInstance(), "in");
  }

  private static byte[] read(Class<?> type) throws IOException {
    try (InputStream in =
        type.getResourceAsStream(type.getName().replaceAll(".*\\.", "") + ".class")) {
      return in.readAllBytes();
    }
  }

  /** Stands in for an HTTP client. */
  public static class Client {
    public String argument(String value) {
      return value;
    }

    public String result(String value) {
      long wide = value.length();
      if (wide > 5) {
        return "long";
      }
      return wide + 1 > 2 ? "short" : "tiny";
    }

    public String second(long wide, String value) {
      return value;
    }

    public String throughSecond(String value) {
      return second(1, value);
    }

    public String third(long wide, String between, String value) {
      return value;
    }

    public String throughThird(String value) {
      return third(1, "between", value);
    }

    public static String staticallyBoth(String before, String value) {
      return value;
    }

    public String throughStatic(String value) {
      return staticallyBoth("before", value);
    }

    public static String statically(String value) {
      return value;
    }
  }

  /** Stands in for an injected hook. */
  public static final class Hook {
    private Hook() {}

    public static String joined(String value, Object client, String other) {
      return value + ", " + other;
    }

    public static String brackets(String value, Object client) {
      return '[' + value + (client instanceof Hook ? "?" : "]");
    }
  }
}
