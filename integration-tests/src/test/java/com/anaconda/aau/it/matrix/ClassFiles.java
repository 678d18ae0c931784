package com.anaconda.aau.it.matrix;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;

/** The classes of some jars and of the JDK. Names are internal names, with slashes. */
final class ClassFiles {

  private static final String SUFFIX = ".class";

  private final Map<String, Path> jars = new HashMap<>();
  private final Set<String> packages = new HashSet<>();
  private final Map<String, ClassNode> read = new HashMap<>();

  private final boolean complete;

  private ClassFiles(List<Path> classPath, boolean complete) {
    this.complete = complete;
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
    jars.keySet().forEach(name -> packages.add(packageOf(name)));
  }

  /** The classes of a library and all its dependencies. */
  static ClassFiles ofAll(List<Path> classPath) {
    return new ClassFiles(classPath, true);
  }

  /** The classes of one jar, which may refer to classes in jars that are not examined. */
  static ClassFiles ofOne(Path jar) {
    return new ClassFiles(List.of(jar), false);
  }

  /**
   * Returns whether a class that is missing from these jars is missing altogether. If not, it may
   * be in another jar.
   */
  boolean wouldHave(String name) {
    return complete || packages.contains(packageOf(name));
  }

  private static String packageOf(String name) {
    return name.substring(0, name.lastIndexOf('/') + 1);
  }

  /** The names of all classes in the jars. */
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

  /** The members of a class, or null if there is no such class. */
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
