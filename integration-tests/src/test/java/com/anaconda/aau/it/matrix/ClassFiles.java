package com.anaconda.aau.it.matrix;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;

/** The classes in some jars, and the JDK's. Names are internal ones, with slashes. */
final class ClassFiles {

  private static final String SUFFIX = ".class";

  private final Map<String, Path> jars = new HashMap<>();
  private final Map<String, ClassNode> read = new HashMap<>();

  ClassFiles(List<Path> classPath) {
    for (Path file : classPath) {
      try (ZipFile jar = new ZipFile(file.toFile())) {
        jar.stream()
            .map(ZipEntry::getName)
            .filter(name -> name.endsWith(SUFFIX) && !name.startsWith("META-INF/"))
            .forEach(
                name -> jars.putIfAbsent(name.substring(0, name.length() - SUFFIX.length()), file));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** All in the jars. */
  List<String> names() {
    return jars.keySet().stream().sorted().toList();
  }

  byte[] bytes(String name) {
    try (ZipFile jar = new ZipFile(jars.get(name).toFile());
        InputStream in = jar.getInputStream(jar.getEntry(name + SUFFIX))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The members of a class, null when there is no such class. */
  ClassNode find(String name) {
    return read.computeIfAbsent(name, this::read);
  }

  private ClassNode read(String name) {
    byte[] bytes = jars.containsKey(name) ? bytes(name) : ofJdk(name);
    if (bytes == null) {
      return null;
    }
    ClassNode node = new ClassNode();
    new ClassReader(bytes).accept(node, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
    return node;
  }

  private static byte[] ofJdk(String name) {
    try (InputStream in = ClassLoader.getPlatformClassLoader().getResourceAsStream(name + SUFFIX)) {
      return in == null ? null : in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
