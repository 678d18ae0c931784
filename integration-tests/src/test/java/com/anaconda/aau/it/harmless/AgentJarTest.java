package com.anaconda.aau.it.harmless;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.anaconda.aau.it.harness.Build;
import com.anaconda.aau.it.harness.JavaProcess;
import com.anaconda.aau.it.harness.TokenString;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The jar is on the class path of every application. */
class AgentJarTest {

  private static final int JAVA_8 = 52;

  private JarFile jar;
  private List<JarEntry> entries;

  @BeforeEach
  void open() throws IOException {
    jar = new JarFile(Build.agent().toFile());
    entries = jar.stream().filter(entry -> !entry.isDirectory()).toList();
  }

  @AfterEach
  void close() throws IOException {
    jar.close();
  }

  @Test
  void isSmall() throws IOException {
    assertTrue(Files.size(Build.agent()) <= 1024 * 1024);
  }

  @Test
  void holdsOnlyItsOwnPackage() {
    for (JarEntry entry : entries) {
      String name = entry.getName();
      assertTrue(name.startsWith("com/anaconda/aau/") || name.startsWith("META-INF/"), name);
    }
  }

  @Test
  void offersNoServicesAndHasNoVersionsForNewerJava() {
    for (JarEntry entry : entries) {
      assertFalse(
          entry.getName().matches("META-INF/(services|versions)/.*|.*module-info\\.class"),
          entry::getName);
    }
  }

  @Test
  void runsOnJava8() throws IOException {
    int classes = 0;
    for (JarEntry entry : entries) {
      if (entry.getName().matches(".*\\.class(data)?")) {
        assertTrue(majorVersion(entry) <= JAVA_8, entry::getName);
        classes++;
      }
    }
    assertTrue(classes > 0);
  }

  private int majorVersion(JarEntry entry) throws IOException {
    try (DataInputStream in = new DataInputStream(jar.getInputStream(entry))) {
      assertEquals(0xCAFEBABE, in.readInt(), entry::getName);
      in.readUnsignedShort();
      return in.readUnsignedShort();
    }
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
    // It would make the JVM print a warning on stdout.
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
