package com.anaconda.aau.agent.weave.catalog;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.anaconda.aau.agent.inject.HookInjector;
import com.anaconda.aau.agent.weave.Methods;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Hooks are relocated in the same way as their clients. */
class RelocationTest {

  private final Relocation shaded = Relocation.of("okhttp3", "com/acme/okhttp");

  @Test
  void renamesOnlyTheClientsClasses() {
    assertEquals("com/acme/okhttp/Request", shaded.className("okhttp3/Request"));
    assertEquals("okhttp3x/Request", shaded.className("okhttp3x/Request"));
    assertEquals("java/net/AauBridge", shaded.className("java/net/AauBridge"));
  }

  @Test
  void renamesDescriptors() {
    assertEquals(
        "(Lcom/acme/okhttp/Request;I)Ljava/lang/String;",
        shaded.descriptor("(Lokhttp3/Request;I)Ljava/lang/String;"));
  }

  @Test
  void aHookOfARelocatedClientRefersOnlyToTheCopy() throws Exception {
    byte[] hook = shaded.classFile(HookInjector.read("okhttp3/AauOkHttpHook"));
    Set<String> methods = Methods.of(hook);
    assertTrue(
        methods.contains(
            "rewrite(Lcom/acme/okhttp/Request;Ljava/lang/Object;)Lcom/acme/okhttp/Request;"),
        methods.toString());
    assertFalse(new String(hook, StandardCharsets.ISO_8859_1).contains("okhttp3"));
  }

  @Test
  void doesNotTreatTheClientsOwnNameAsARelocation() {
    assertSame(Relocation.NONE, Relocation.of("okhttp3", "okhttp3"));
    byte[] classFile = {1, 2, 3};
    assertArrayEquals(classFile, Relocation.NONE.classFile(classFile));
  }
}
