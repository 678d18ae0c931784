package com.anaconda.aau.agent.weave;

import com.anaconda.aau.core.process.Debug;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.FieldVisitor;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;

/**
 * Makes the JDK's classes that write to the network tell {@code java.net.AauWire} first.
 *
 * <p>As in {@link Weaver}, a call is straight-line code at the method's entry.
 */
public final class WireWeaver {

  /** The classes with these methods, for the build, which makes the transformer know them. */
  static final String CLASSES =
      "java/net/ServerSocket"
          + " java/net/SocketOutputStream"
          + " sun/nio/ch/AsynchronousServerSocketChannelImpl"
          + " sun/nio/ch/AsynchronousSocketChannelImpl"
          + " sun/nio/ch/NioSocketImpl"
          + " sun/nio/ch/ServerSocketChannelImpl"
          + " sun/nio/ch/SocketChannelImpl"
          + " sun/security/ssl/AppOutputStream"
          + " sun/security/ssl/SSLEngineImpl"
          + " sun/security/ssl/SSLSocketImpl$AppOutputStream";

  /** The class that is called, in the boot loader. */
  public static final String CALLEE = "java/net/AauWire";

  private static final String BYTES = "([BII";
  private static final String BUFFER = "(Ljava/nio/ByteBuffer;";
  private static final String BUFFERS = "([Ljava/nio/ByteBuffer;II";
  private static final String ASYNCHRONOUSLY =
      "JLjava/util/concurrent/TimeUnit;Ljava/lang/Object;"
          + "Ljava/nio/channels/CompletionHandler;)V";

  /**
   * The methods that call. Each JDK has only some of them: SocketOutputStream is in JDK 8 to 17,
   * NioSocketImpl in JDK 13 and newer, and the first AppOutputStream in early releases of JDK 8.
   */
  private static final String[] METHODS = {
    "java/net/SocketOutputStream.socketWrite" + BYTES + ")V",
    "sun/nio/ch/NioSocketImpl.write" + BYTES + ")V",
    "sun/nio/ch/SocketChannelImpl.write" + BUFFER + ")I",
    "sun/nio/ch/SocketChannelImpl.write" + BUFFERS + ")J",
    "sun/nio/ch/SocketChannelImpl.blockingWriteFully" + BYTES + ")V",
    "sun/nio/ch/AsynchronousSocketChannelImpl.write" + BUFFER + ")Ljava/util/concurrent/Future;",
    "sun/nio/ch/AsynchronousSocketChannelImpl.write" + BUFFER + ASYNCHRONOUSLY,
    "sun/nio/ch/AsynchronousSocketChannelImpl.write" + BUFFERS + ASYNCHRONOUSLY,
    "sun/security/ssl/AppOutputStream.write" + BYTES + ")V",
    "sun/security/ssl/SSLSocketImpl$AppOutputStream.write" + BYTES + ")V",
    "sun/security/ssl/SSLEngineImpl.wrap"
        + BUFFERS
        + "Ljava/nio/ByteBuffer;)Ljavax/net/ssl/SSLEngineResult;",
    "java/net/ServerSocket.implAccept(Ljava/net/Socket;)V",
    "sun/nio/ch/ServerSocketChannelImpl.accept()Ljava/nio/channels/SocketChannel;",
    "sun/nio/ch/AsynchronousServerSocketChannelImpl.accept()Ljava/util/concurrent/Future;",
    "sun/nio/ch/AsynchronousServerSocketChannelImpl.accept"
        + "(Ljava/lang/Object;Ljava/nio/channels/CompletionHandler;)V",
  };

  /** The types of a stream's field that identifies its connection. */
  private static final String[] CONNECTIONS = {
    "Ljava/net/AbstractPlainSocketImpl;", "Lsun/security/ssl/SSLSocketImpl;"
  };

  private final Debug debug;
  private final Set<String> woven = ConcurrentHashMap.newKeySet();

  /** Creates a weaver that has woven nothing yet. */
  public WireWeaver(Debug debug) {
    this.debug = debug;
  }

  /**
   * Returns the woven class, or null to leave the class as it is.
   *
   * @param className with slashes
   */
  public byte[] weave(String className, byte[] classFile) {
    try {
      byte[] woven = weaveUnguarded(className, classFile);
      if (woven != null) {
        this.woven.add(className);
        debug.log("observed for the audit: ", className);
      }
      return woven;
    } catch (Throwable leaveAsItIs) {
      Accident.rethrow(leaveAsItIs);
      debug.log("not observed for the audit: ", className, ": ", leaveAsItIs);
      return null;
    }
  }

  /** Returns the names of all classes woven so far, with slashes. */
  public Set<String> woven() {
    return new TreeSet<>(woven);
  }

  private static byte[] weaveUnguarded(String className, byte[] classFile) {
    if (!CLASSES.contains(className)) {
      return null;
    }
    ClassReader reader = Weaver.read(classFile);
    ClassWriter writer = new ClassWriter(reader, 0);
    Calls calls = new Calls(writer, className);
    reader.accept(calls, 0);
    return calls.count == 0 ? null : Weaver.withVersionOf(classFile, writer.toByteArray());
  }

  private static final class Calls extends ClassVisitor {

    private final String className;

    /** The field that identifies the connection, or null if the object itself does. */
    private String field;

    private String fieldType;
    private int count;

    Calls(ClassVisitor next, String className) {
      super(Opcodes.ASM9, next);
      this.className = className;
    }

    @Override
    public FieldVisitor visitField(
        int access, String name, String descriptor, String signature, Object value) {
      for (String connection : CONNECTIONS) {
        if (className.endsWith("OutputStream") && descriptor.equals(connection)) {
          field = name;
          fieldType = descriptor;
        }
      }
      return super.visitField(access, name, descriptor, signature, value);
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String signature, String[] exceptions) {
      MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
      String method = className + '.' + name + descriptor;
      for (String each : METHODS) {
        if (each.equals(method) && (access & (Opcodes.ACC_STATIC | Opcodes.ACC_NATIVE)) == 0) {
          count++;
          return new CallingMethod(next, descriptor);
        }
      }
      return next;
    }

    private final class CallingMethod extends MethodVisitor {

      private static final int MOST_ARGUMENTS = 4;

      private final String descriptor;

      CallingMethod(MethodVisitor next, String descriptor) {
        super(Opcodes.ASM9, next);
        this.descriptor = descriptor;
      }

      @Override
      public void visitCode() {
        super.visitCode();
        visitVarInsn(Opcodes.ALOAD, 0);
        if (field != null) {
          visitFieldInsn(Opcodes.GETFIELD, className, field, fieldType);
        }
        for (String passed : new String[] {BYTES, BUFFERS, BUFFER}) {
          if (descriptor.startsWith(passed)) {
            visitVarInsn(Opcodes.ALOAD, 1);
            if (passed.endsWith("II")) {
              visitVarInsn(Opcodes.ILOAD, 2);
              visitVarInsn(Opcodes.ILOAD, 3);
            }
            call("write", "(Ljava/lang/Object;" + passed.substring(1));
            return;
          }
        }
        call("accept", "(Ljava/lang/Object;");
      }

      private void call(String method, String parameters) {
        visitMethodInsn(Opcodes.INVOKESTATIC, CALLEE, method, parameters + ")V", false);
      }

      @Override
      public void visitMaxs(int maxStack, int maxLocals) {
        super.visitMaxs(Math.max(maxStack, MOST_ARGUMENTS), maxLocals);
      }
    }
  }
}
