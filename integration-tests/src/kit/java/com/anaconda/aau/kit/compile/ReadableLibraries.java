package com.anaconda.aau.kit.compile;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;

/**
 * Copies of libraries for later Java versions, readable by this JDK's compiler. The compiler
 * rejects their class files only because of the version number.
 */
final class ReadableLibraries {

  /** The class file version of this JDK (JVMS 4.1). */
  private static final int NEWEST = 44 + Runtime.version().feature();

  private static final int MAJOR = 6;

  private final Path directory;

  /**
   * @param directory the directory for the copies
   */
  ReadableLibraries(Path directory) {
    this.directory = directory;
  }

  /** Returns the library, or a copy if the compiler cannot read it. */
  Path of(Path library) throws IOException {
    if (Files.isDirectory(library)) {
      return library;
    }
    try (JarFile jar = new JarFile(library.toFile())) {
      List<JarEntry> classes =
          Collections.list(jar.entries()).stream().filter(ReadableLibraries::isClass).toList();
      // All classes of a library have the same version.
      return classes.isEmpty() || major(read(jar, classes.get(0))) <= NEWEST
          ? library
          : copy(jar, classes, library.getFileName().toString());
    }
  }

  private static boolean isClass(JarEntry entry) {
    String name = entry.getName();
    return name.endsWith(".class")
        && !name.endsWith("module-info.class")
        && !name.startsWith("META-INF/");
  }

  private Path copy(JarFile jar, List<JarEntry> classes, String name) throws IOException {
    Path copy = Files.createDirectories(directory).resolve(name);
    // JarOutputStream writes headers byte by byte.
    try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(copy));
        JarOutputStream out = new JarOutputStream(file)) {
      for (JarEntry each : classes) {
        out.putNextEntry(new JarEntry(each.getName()));
        byte[] classFile = read(jar, each);
        ByteBuffer.wrap(classFile).putShort(MAJOR, (short) NEWEST);
        out.write(classFile);
        out.closeEntry();
      }
    }
    return copy;
  }

  private static int major(byte[] classFile) {
    return ByteBuffer.wrap(classFile).getShort(MAJOR);
  }

  private static byte[] read(JarFile jar, JarEntry entry) throws IOException {
    try (InputStream in = jar.getInputStream(entry)) {
      return in.readAllBytes();
    }
  }
}
