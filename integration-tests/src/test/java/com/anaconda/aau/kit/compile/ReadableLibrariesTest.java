package com.anaconda.aau.kit.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiling against libraries that need a later Java version than the build. */
class ReadableLibrariesTest {

  /** The class file version of this JDK. The compiler only warns about the next one. */
  private static final int VERSION = 44 + Runtime.version().feature();

  @TempDir private Path directory;

  @Test
  void letsTheCompilerReadALibraryForALaterJavaVersion() throws IOException {
    Path library = library(VERSION + 2);
    assertNotEquals(0, compileAgainst(library));

    assertEquals(0, compileAgainst(new ReadableLibraries(directory.resolve("copies")).of(library)));
  }

  @Test
  void usesALibraryForThisJavaVersionAsItIs() throws IOException {
    Path library = library(VERSION);

    assertEquals(library, new ReadableLibraries(directory.resolve("copies")).of(library));
  }

  /** A library with one class, {@code toy.Library}, whose class file has the given version. */
  private Path library(int version) throws IOException {
    Path source = directory.resolve("Library.java");
    Files.writeString(source, "package toy; public class Library {}");
    assertEquals(0, javac("-d", directory.toString(), source.toString()));
    byte[] classFile = Files.readAllBytes(directory.resolve("toy/Library.class"));
    ByteBuffer.wrap(classFile).putShort(6, (short) version);
    Path jar = directory.resolve("library.jar");
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file)) {
      out.putNextEntry(new JarEntry("toy/Library.class"));
      out.write(classFile);
      out.closeEntry();
    }
    Files.delete(directory.resolve("toy/Library.class"));
    return jar;
  }

  private int compileAgainst(Path library) throws IOException {
    Path source = directory.resolve("User.java");
    Files.writeString(source, "class User extends toy.Library {}");
    return javac("-cp", library.toString(), "-d", directory.toString(), source.toString());
  }

  private static int javac(String... arguments) {
    PrintStream silent = new PrintStream(OutputStream.nullOutputStream());
    return ToolProvider.findFirst("javac").orElseThrow().run(silent, silent, arguments);
  }
}
