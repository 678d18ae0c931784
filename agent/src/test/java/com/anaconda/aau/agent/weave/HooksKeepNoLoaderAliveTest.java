package com.anaconda.aau.agent.weave;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.anaconda.aau.agent.inject.HookInjector;
import com.anaconda.aau.agent.weave.catalog.ClientCatalog;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.FieldVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Checks what hooks keep in a thread between two calls. The threads of an application server
 * outlive the applications. An array of one of the client's types would keep the client's class
 * loader alive, even when it is empty.
 */
class HooksKeepNoLoaderAliveTest {

  private static final List<String> ALLOWED =
      List.of(
          "Ljava/lang/ThreadLocal<[Ljava/lang/Object;>;",
          "Ljava/lang/ThreadLocal<Ljava/lang/String;>;");

  @TestFactory
  Stream<DynamicTest> everyThreadLocalHoldsATypeOfTheJdk() {
    return Stream.of(ClientCatalog.all())
        .map(client -> client.hook)
        .distinct()
        .map(hook -> DynamicTest.dynamicTest(hook, () -> check(hook)));
  }

  private static void check(String hook) throws IOException {
    new ClassReader(HookInjector.read(hook))
        .accept(
            new ClassVisitor(Opcodes.ASM9) {
              @Override
              public FieldVisitor visitField(
                  int access, String name, String type, String signature, Object value) {
                if (type.equals("Ljava/lang/ThreadLocal;")) {
                  assertTrue(ALLOWED.contains(signature), name + ": " + signature);
                }
                return null;
              }
            },
            0);
  }
}
