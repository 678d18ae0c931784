package com.anaconda.aau.it.harmless;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.anaconda.aau.it.harness.Build;
import com.anaconda.aau.it.harness.JavaProcess;
import com.anaconda.aau.it.harness.TokenString;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.Remapper;

/** The jar is on every application's class path, so its contents matter. */
class AgentJarTest {

  private static final int JAVA_8 = 52;

  private JarFile jar;

  /**
   * The content of each file, by name. Includes files in the jar's parts, whose names have dots
   * instead of slashes.
   */
  private final Map<String, byte[]> files = new TreeMap<>();

  @BeforeEach
  void open() throws IOException {
    jar = new JarFile(Build.agent().toFile());
    addFilesOf(Files.readAllBytes(Build.agent()));
  }

  private void addFilesOf(byte[] archive) throws IOException {
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive))) {
      ZipEntry entry;
      while ((entry = in.getNextEntry()) != null) {
        byte[] content = in.readAllBytes();
        files.put(entry.getName(), content);
        if (entry.getName().endsWith(".zip")) {
          addFilesOf(content);
        }
      }
    }
  }

  @AfterEach
  void close() throws IOException {
    jar.close();
  }

  @Test
  void isSmall() throws IOException {
    assertTrue(Files.size(Build.agent()) <= 900 * 1024);
  }

  @Test
  void holdsOnlyItsOwnPackage() {
    for (String name : files.keySet()) {
      assertTrue(name.matches("com([./])anaconda\\1aau\\1.*|META-INF/.*"), name);
    }
  }

  /** The host's class loader loads the classes outside the parts, and cannot see into the parts. */
  @Test
  void classesOutsideThePartsReferToNoneInside() {
    Set<String> missing = new TreeSet<>();
    for (String name : files.keySet()) {
      if (name.startsWith("com/") && name.endsWith(".class")) {
        Remapper referred =
            new Remapper(Opcodes.ASM9) {
              @Override
              public String map(String type) {
                if (type.startsWith("com/anaconda/") && !files.containsKey(type + ".class")) {
                  missing.add(name + " needs " + type);
                }
                return type;
              }
            };
        new ClassReader(files.get(name)).accept(new ClassRemapper(new ClassWriter(0), referred), 0);
      }
    }

    assertEquals(Set.of(), missing);
  }

  @Test
  void providesNoServicesAndIsNotMultiRelease() {
    for (String name : files.keySet()) {
      assertFalse(
          name.matches("META-INF.(services|versions)[./].*|.*module-info(\\.class)?"), name);
    }
  }

  @Test
  void runsOnJava8() throws IOException {
    int classes = 0;
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      if (isClass(file.getValue())) {
        assertTrue(majorVersion(file.getValue()) <= JAVA_8, file::getKey);
        classes++;
      }
    }
    assertTrue(classes > 500, "classes: " + classes);
  }

  private static boolean isClass(byte[] file) {
    return file.length > 8 && ByteBuffer.wrap(file).getInt() == 0xCAFEBABE;
  }

  private static int majorVersion(byte[] classFile) {
    return ByteBuffer.wrap(classFile).getShort(6);
  }

  /** Every JVM reads the jar's directory at start-up, which takes five microseconds per entry. */
  @Test
  void hasFewEntries() {
    assertTrue(jar.size() <= 29, () -> "entries: " + jar.size());
  }

  @Test
  void namesItsEntryPoints() throws IOException {
    Attributes manifest = jar.getManifest().getMainAttributes();
    for (String name : List.of("Premain-Class", "Agent-Class", "Main-Class")) {
      String entryPoint = manifest.getValue(name);
      assertNotNull(entryPoint, name);
      assertNotNull(jar.getEntry(entryPoint.replace('.', '/') + ".class"), entryPoint);
    }
    assertEquals("true", manifest.getValue("Can-Retransform-Classes"));
    // This attribute would make the JVM print a warning on stdout.
    assertNull(manifest.getValue("Boot-Class-Path"));
  }

  @Test
  void printsTheVersionThatItsManifestNames() throws IOException {
    String version = jar.getManifest().getMainAttributes().getValue("Implementation-Version");
    String output = JavaProcess.of("-jar", jar.getName()).run().succeeded().stdout();

    TokenString tokens = TokenString.atEndOf(output.strip());
    assertNull(tokens.own());
    assertEquals(version, tokens.version());
  }
}
