package com.anaconda.aau.agent;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.CodeSizeEvaluator;

/** The check of class names accepts everything in the catalog and hardly anything else. */
class ClientTransformerTest {

  @ParameterizedTest
  @MethodSource({
    "com.anaconda.aau.agent.weave.catalog.CatalogNames#original",
    "com.anaconda.aau.agent.weave.catalog.CatalogNames#relocated"
  })
  void acceptsClientClasses(String className) {
    assertTrue(ClientTransformer.mayBeClient(className));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "t",
        "java/lang/Object",
        "java/net/http/HttpClient",
        "com/example/Client",
        "com/example/sun/net/www/http/HttpClient",
        "com/example/HttpClientConnection",
        "org/apache/http/impl/MyDefaultBHttpClientConnection",
        "io/vertx/ext/web/client/HttpRequest",
        "org/eclipse/jetty/client/HttpSenderOverHTTP",
        "impl/DefaultBHttpClientConnection"
      })
  void rejectsOtherClasses(String className) {
    assertFalse(ClientTransformer.mayBeClient(className));
  }

  /** Loading this class means that the JVM is ending. */
  @Test
  void acceptsTheClassThatTheJvmLoadsLast() {
    assertTrue(ClientTransformer.mayBeClient("java/lang/Shutdown"));
  }

  /** HotSpot inlines a method that runs often only if its code has at most 325 bytes. */
  @Test
  void hasACheckThatTheCompilersInline() throws IOException {
    Map<String, CodeSizeEvaluator> methods = new HashMap<>();
    new ClassReader(ClientTransformer.class.getName())
        .accept(
            new ClassVisitor(Opcodes.ASM9) {
              @Override
              public MethodVisitor visitMethod(
                  int access, String name, String descriptor, String signature, String[] thrown) {
                methods.put(name, new CodeSizeEvaluator(null));
                return methods.get(name);
              }
            },
            0);

    assertTrue(methods.get("mayBeClient").getMaxSize() <= 325);
  }

  @Test
  void leavesAClassWithoutANameAlone() {
    assertNull(new ClientTransformer(null, null).transform(null, null, null, null, new byte[0]));
  }
}
