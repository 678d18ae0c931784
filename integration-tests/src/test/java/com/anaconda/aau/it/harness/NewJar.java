package com.anaconda.aau.it.harness;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;

/** A jar that a test builds: a bundle, a module or an executable jar. */
public final class NewJar {

  private final Manifest manifest = new Manifest();
  private final Map<String, byte[]> entries = new LinkedHashMap<>();

  public NewJar() {
    header("Manifest-Version", "1.0");
  }

  /** Sets a manifest attribute. */
  public NewJar header(String name, String value) {
    manifest.getMainAttributes().put(new Attributes.Name(name), value);
    return this;
  }

  public NewJar add(String name, byte[] content) {
    entries.put(name, content);
    return this;
  }

  public NewJar addFile(String name, Path file) {
    try {
      return add(name, Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds the classes of our programs below a folder, or at the root for "". */
  public NewJar addPrograms(String folder) {
    try (var files = Files.walk(Build.programs())) {
      files
          .filter(Files::isRegularFile)
          .sorted()
          .forEach(
              file ->
                  addFile(
                      folder + Build.programs().relativize(file).toString().replace('\\', '/'),
                      file));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds everything in a jar except its META-INF. */
  public NewJar addAll(Path jar) {
    try (JarFile file = new JarFile(jar.toFile())) {
      for (ZipEntry entry : Collections.list(file.entries())) {
        if (!entry.isDirectory() && !entry.getName().startsWith("META-INF/")) {
          add(entry.getName(), file.getInputStream(entry).readAllBytes());
        }
      }
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The packages of its classes, with dots. */
  public TreeSet<String> packages() {
    TreeSet<String> packages = new TreeSet<>();
    for (String name : entries.keySet()) {
      int slash = name.lastIndexOf('/');
      if (name.endsWith(".class") && slash > 0) {
        packages.add(name.substring(0, slash).replace('/', '.'));
      }
    }
    return packages;
  }

  /**
   * Writes the jar into a fresh folder. Does not compress it, because loaders of nested jars cannot
   * read compressed ones.
   */
  public Path write(String name) {
    Path jar = Build.freshDirectory("jar").resolve(name);
    // JarOutputStream writes headers byte by byte.
    try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(jar));
        JarOutputStream out = new JarOutputStream(file, manifest)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        CRC32 crc = new CRC32();
        crc.update(entry.getValue());
        ZipEntry stored = new ZipEntry(entry.getKey());
        stored.setMethod(ZipEntry.STORED);
        stored.setSize(entry.getValue().length);
        stored.setCrc(crc.getValue());
        out.putNextEntry(stored);
        out.write(entry.getValue());
        out.closeEntry();
      }
      return jar;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
