package com.anaconda.aau.it.harness;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.Remapper;

/** A jar of renamed classes, as a build that shades its libraries makes it. */
public final class RelocatedJar {

  private final Path file = Build.freshDirectory("relocated").resolve("relocated.jar");
  private final Map<String, String> prefixes;

  private RelocatedJar(Map<String, String> prefixes) {
    this.prefixes = prefixes;
  }

  /**
   * Writes the jar.
   *
   * @param prefixes what names of classes begin with (with slashes), and what with instead
   * @param program a class of our own that uses the libraries; one of the prefixes renames it
   * @param libraries jars, of which it holds everything that has a new name
   */
  public static Path of(Map<String, String> prefixes, Class<?> program, List<Path> libraries) {
    return of(prefixes, program.getName(), libraries);
  }

  /** The same, with the program's name. */
  public static Path of(Map<String, String> prefixes, String program, List<Path> libraries) {
    RelocatedJar jar = new RelocatedJar(prefixes);
    try (OutputStream out = Files.newOutputStream(jar.file);
        JarOutputStream entries = new JarOutputStream(out)) {
      Set<String> names = new HashSet<>();
      jar.addProgram(program, entries);
      for (Path library : libraries) {
        jar.addLibrary(library, entries, names);
      }
      return jar.file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void addProgram(String program, JarOutputStream out) throws IOException {
    String prefix = program.replace('.', '/');
    try (var files = Files.walk(Build.programs())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = Build.programs().relativize(file).toString().replace('\\', '/');
        if (name.startsWith(prefix)) {
          add(name, Files.readAllBytes(file), out);
        }
      }
    }
  }

  private void addLibrary(Path library, JarOutputStream out, Set<String> names) throws IOException {
    try (JarFile jar = new JarFile(library.toFile())) {
      for (Enumeration<JarEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
        JarEntry entry = entries.nextElement();
        boolean resource = !entry.getName().endsWith(".class") && !entry.isDirectory();
        boolean renamed = !relocate(entry.getName()).equals(entry.getName());
        if ((renamed || resource && hasRenamed(jar))
            && !entry.isDirectory()
            && names.add(entry.getName())) {
          try (InputStream in = jar.getInputStream(entry)) {
            add(entry.getName(), in.readAllBytes(), out);
          }
        }
      }
    }
  }

  private boolean hasRenamed(JarFile jar) {
    return jar.stream().anyMatch(entry -> !relocate(entry.getName()).equals(entry.getName()));
  }

  private void add(String name, byte[] content, JarOutputStream out) throws IOException {
    out.putNextEntry(new JarEntry(relocate(name)));
    out.write(relocate(name, content));
    out.closeEntry();
  }

  private String relocate(String name) {
    for (Map.Entry<String, String> prefix : prefixes.entrySet()) {
      if (name.startsWith(prefix.getKey())) {
        return prefix.getValue() + name.substring(prefix.getKey().length());
      }
    }
    return name;
  }

  /** Properties as well: AsyncHttpClient's are named after its package. */
  private byte[] relocate(String name, byte[] content) {
    if (name.endsWith(".class")) {
      return relocate(content);
    }
    if (!name.endsWith(".properties")) {
      return content;
    }
    String text = new String(content, StandardCharsets.ISO_8859_1);
    for (Map.Entry<String, String> prefix : prefixes.entrySet()) {
      text = text.replace(prefix.getKey().replace('/', '.'), prefix.getValue().replace('/', '.'));
    }
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private byte[] relocate(byte[] classFile) {
    ClassWriter writer = new ClassWriter(0);
    Remapper remapper =
        new Remapper(Opcodes.ASM9) {
          @Override
          public String map(String internalName) {
            return relocate(internalName);
          }

          /** Names of classes in texts, which is what class literals once were compiled to. */
          @Override
          public Object mapValue(Object value) {
            return value instanceof String text && text.matches("[\\w.$]+")
                ? relocate(text.replace('.', '/')).replace('/', '.')
                : super.mapValue(value);
          }
        };
    new ClassReader(classFile).accept(new ClassRemapper(writer, remapper), 0);
    return writer.toByteArray();
  }
}
