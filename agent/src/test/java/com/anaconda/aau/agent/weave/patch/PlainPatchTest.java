package com.anaconda.aau.agent.weave.patch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.anaconda.aau.agent.weave.Weaver;
import com.anaconda.aau.agent.weave.WeaverTest;
import com.anaconda.aau.agent.weave.catalog.Call;
import com.anaconda.aau.agent.weave.catalog.ClientCatalog;
import com.anaconda.aau.agent.weave.catalog.ClientClass;
import com.anaconda.aau.agent.weave.catalog.PublishedClass;
import com.anaconda.aau.agent.weave.catalog.Relocation;
import com.anaconda.aau.kit.MavenRepository;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.objectweb.asm.Attribute;
import org.objectweb.asm.ByteVector;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Patching any method of any class has the same result as weaving it with ASM, and the JVM's
 * verifier accepts it.
 */
class PlainPatchTest {

  private static final String HOOK = "com/example/Hook";

  /** Libraries to patch, with their dependencies. */
  private static final Map<String, Path> LIBRARIES =
      MavenRepository.ofBuild()
          .files("com.squareup.okhttp3:okhttp:3.14.9", "org.apache.httpcomponents:httpcore:4.3.3");

  /**
   * Returns packages with methods of all shapes: switches, handlers, constructors, old and new
   * code.
   */
  static Stream<Path> packages() {
    FileSystem jdk = FileSystems.getFileSystem(URI.create("jrt:/"));
    return Stream.concat(
        Stream.of(
            jdk.getPath("modules/java.base/sun/net/www"),
            jdk.getPath("modules/java.base/java/util"),
            jdk.getPath("modules/java.net.http/jdk/internal/net/http"),
            jdk.getPath("modules/java.xml/com/sun/org/apache/xerces/internal/impl")),
        libraries());
  }

  static Stream<Path> libraries() {
    return Stream.of(
        contentOf(library("com.squareup.okhttp3.okhttp")).getPath("okhttp3"),
        contentOf(library("org.apache.httpcomponents.httpcore")).getPath("org/apache/http"));
  }

  private static Path library(String name) {
    return LIBRARIES.entrySet().stream()
        .filter(each -> each.getKey().startsWith(name + '-'))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("packages")
  void doesWhatAsmDoes(Path directory) throws IOException {
    int arguments = 0;
    int results = 0;
    for (byte[] classFile : classFiles(directory)) {
      for (Call call : PossibleCalls.in(classFile)) {
        ClientClass client = client(classFile, call);
        byte[] patched = PlainPatch.weave(classFile, client, Relocation.NONE);
        if (patched != null) {
          assertEquals(
              MethodText.of(Weaver.weave(classFile, client, Relocation.NONE), call),
              MethodText.of(patched, call),
              () -> call.method + call.descriptor);
          arguments += call.isOnArgument() ? 1 : 0;
          results += call.isOnArgument() ? 0 : 1;
        }
      }
    }
    assertTrue(arguments > 100, "compared " + arguments + " arguments in " + directory);
    assertTrue(results > 5, "compared " + results + " results in " + directory);
  }

  @ParameterizedTest
  @MethodSource("packages")
  void patchesNearlyEveryCallOnAnArgument(Path directory) throws IOException {
    int plain = 0;
    List<String> others = new ArrayList<>();
    for (byte[] classFile : classFiles(directory)) {
      for (Call call : PossibleCalls.in(classFile)) {
        if (call.isOnArgument()) {
          if (PlainPatch.weave(classFile, client(classFile, call), Relocation.NONE) != null) {
            plain++;
          } else {
            others.add(call.method + call.descriptor);
          }
        }
      }
    }
    assertTrue(others.size() * 50 < plain, () -> "left to ASM: " + others);
  }

  /**
   * Linking verifies all methods but runs none, so the hook need not exist. (Excludes the JDK,
   * whose classes cannot be defined twice.)
   */
  @ParameterizedTest
  @MethodSource("libraries")
  void theVerifierAcceptsPatchedClasses(Path directory) throws Exception {
    Map<String, byte[]> patched = new HashMap<>();
    for (byte[] classFile : classFiles(directory)) {
      byte[] woven = classFile;
      for (Call call : PossibleCalls.in(classFile)) {
        byte[] more = PlainPatch.weave(woven, client(woven, call), Relocation.NONE);
        woven = more == null ? woven : more;
      }
      patched.put(new ClassReader(classFile).getClassName().replace('/', '.'), woven);
    }
    try (PatchedClasses loader = new PatchedClasses(patched)) {
      for (String name : patched.keySet()) {
        try {
          Class.forName(name, false, loader).getDeclaredMethods();
        } catch (NoClassDefFoundError absent) {
          assertTrue(!patched.containsKey(absent.getMessage().replace('/', '.')), absent::toString);
        }
      }
    }
  }

  @Test
  void leavesResultsToAsmExceptThoseOfGetters() throws IOException {
    byte[] classFile = read(WeaverTest.Client.class);
    Call call = Call.onResult("result", "(Ljava/lang/String;)Ljava/lang/String;", "rewrite");
    assertNull(PlainPatch.weave(classFile, client(classFile, call), Relocation.NONE));
  }

  /**
   * In class files for older JVMs, an attribute of this name may contain anything, because no JVM
   * reads it there.
   */
  @Test
  void leavesATableOfTheWrongLengthToAsm() {
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    writer.visit(Opcodes.V1_3, Opcodes.ACC_PUBLIC, HOOK, null, "java/lang/Object", null);
    MethodVisitor code =
        writer.visitMethod(Opcodes.ACC_PUBLIC, "run", "(Ljava/lang/String;)V", null, null);
    code.visitCode();
    code.visitInsn(Opcodes.RETURN);
    code.visitMaxs(0, 0);
    code.visitAttribute(new CodeAttribute("LocalVariableTypeTable"));
    code.visitEnd();
    byte[] classFile = writer.toByteArray();
    Call call = Call.onArgument(1, "run", "(Ljava/lang/String;)V", "rewrite");
    assertNull(PlainPatch.weave(classFile, client(classFile, call), Relocation.NONE));
  }

  /** An attribute of a method's code that claims two entries but contains less than one. */
  private static final class CodeAttribute extends Attribute {
    CodeAttribute(String name) {
      super(name);
    }

    @Override
    public boolean isCodeAttribute() {
      return true;
    }

    @Override
    protected ByteVector write(
        ClassWriter writer, byte[] code, int length, int maxStack, int maxLocals) {
      return new ByteVector().putShort(2).putShort(0).putShort(1);
    }
  }

  @Test
  void patchesEveryRowOfTheCatalogInTheNewestVersion() throws IOException {
    for (ClientClass client : ClientCatalog.all()) {
      assertPatches(client, PublishedClass.inNewest(client));
    }
  }

  @Tag("exhaustive")
  @Test
  void patchesEveryRowOfTheCatalog() throws IOException {
    for (ClientClass client : ClientCatalog.all()) {
      assertPatches(client, PublishedClass.of(client));
    }
  }

  /**
   * Results that are not a getter's: AWS CRT loads native code, which takes longer than ASM, and
   * Jetty's WebSocket client before 9.4 is rare.
   */
  private static boolean isLeftToAsm(ClientClass client) {
    return client.className().endsWith("/crt/http/HttpClientConnectionManager")
        || client.className().endsWith("/websocket/client/ClientUpgradeRequest");
  }

  private static void assertPatches(ClientClass client, List<PublishedClass> published) {
    if (isLeftToAsm(client)) {
      return;
    }
    for (PublishedClass each : published) {
      Relocation relocation = client.relocationOf(each.name());
      if (Weaver.weave(each.classFile(), client, relocation) != null) {
        assertNotNull(PlainPatch.weave(each.classFile(), client, relocation), each::toString);
      }
    }
  }

  static ClientClass client(byte[] classFile, Call call) {
    return ClientClass.ofJdk(new ClassReader(classFile).getClassName(), HOOK, call);
  }

  /** Loads the patched classes instead of those in the libraries. */
  private static final class PatchedClasses extends URLClassLoader {

    private final Map<String, byte[]> classFiles;

    PatchedClasses(Map<String, byte[]> classFiles) throws MalformedURLException {
      super(urls(), ClassLoader.getPlatformClassLoader());
      this.classFiles = classFiles;
    }

    private static URL[] urls() throws MalformedURLException {
      List<URL> urls = new ArrayList<>();
      for (Path library : LIBRARIES.values()) {
        urls.add(library.toUri().toURL());
      }
      return urls.toArray(new URL[0]);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      byte[] classFile = classFiles.get(name);
      if (classFile == null) {
        return super.loadClass(name, resolve);
      }
      synchronized (this) {
        Class<?> loaded = findLoadedClass(name);
        return loaded != null ? loaded : defineClass(name, classFile, 0, classFile.length);
      }
    }
  }

  private static List<byte[]> classFiles(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      List<byte[]> classFiles = new ArrayList<>();
      for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
        classFiles.add(Files.readAllBytes(file));
      }
      return classFiles;
    }
  }

  private static FileSystem contentOf(Path jar) {
    try {
      return FileSystems.newFileSystem(jar);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] read(Class<?> type) throws IOException {
    String file = type.getName().replace('.', '/') + ".class";
    try (InputStream in = type.getClassLoader().getResourceAsStream(file)) {
      return in.readAllBytes();
    }
  }
}
