package com.anaconda.aau.agent.weave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.anaconda.aau.core.process.Debug;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Weaves the classes of the JDK that runs the tests; other JDKs are left to integration tests. */
class WireWeaverTest {

  private final WireWeaver weaver = new WireWeaver(Debug.off());

  @ParameterizedTest
  @CsvSource({
    "sun/nio/ch/NioSocketImpl, 1",
    "sun/nio/ch/SocketChannelImpl, 3",
    "sun/nio/ch/AsynchronousSocketChannelImpl, 3",
    "sun/security/ssl/SSLSocketImpl$AppOutputStream, 1",
    "sun/security/ssl/SSLEngineImpl, 1",
    "java/net/ServerSocket, 1",
    "sun/nio/ch/ServerSocketChannelImpl, 1",
    "sun/nio/ch/AsynchronousServerSocketChannelImpl, 2"
  })
  void addsACallToEachMethodThatWritesOrAccepts(String className, int calls) throws IOException {
    byte[] woven = weaver.weave(className, classFile(className));

    assertNotNull(woven);
    assertEquals(calls, callsIn(woven).size(), callsIn(woven)::toString);
    assertEquals(List.of(className), List.copyOf(weaver.woven()));
  }

  @Test
  void leavesOtherClassesAlone() throws IOException {
    assertNull(weaver.weave("java/net/Socket", classFile("java/net/Socket")));
    assertEquals(0, weaver.woven().size());
  }

  @Test
  void leavesAClassWithoutTheMethodsAlone() throws IOException {
    assertNull(weaver.weave("sun/nio/ch/NioSocketImpl", classFile("java/net/Socket")));
  }

  private static byte[] classFile(String className) throws IOException {
    try (InputStream in = ClassLoader.getSystemResourceAsStream(className + ".class")) {
      return in.readAllBytes();
    }
  }

  private static List<String> callsIn(byte[] classFile) {
    List<String> calls = new ArrayList<>();
    ClassVisitor methods =
        new ClassVisitor(Opcodes.ASM9) {
          @Override
          public MethodVisitor visitMethod(
              int access, String method, String descriptor, String signature, String[] thrown) {
            return new MethodVisitor(Opcodes.ASM9) {
              @Override
              public void visitMethodInsn(
                  int opcode, String owner, String name, String type, boolean isInterface) {
                if (owner.equals(WireWeaver.CALLEE)) {
                  calls.add(method + descriptor + " calls " + name + type);
                }
              }
            };
          }
        };
    new ClassReader(classFile).accept(methods, 0);
    return calls;
  }
}
