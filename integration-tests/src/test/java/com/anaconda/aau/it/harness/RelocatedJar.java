package com.anaconda.aau.it.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.Remapper;

/** Programs and libraries relocated into one jar, as a shading build would produce it. */
public final class RelocatedJar {

  private static final String SERVICES = "META-INF/services/";

  /** Where Helidon's libraries describe their services. */
  private static final String HELIDON = "META-INF/helidon/";

  /**
   * Matches native libraries. A relocated Netty expects their names to start with its new package.
   */
  private static final Pattern NATIVE_LIBRARY = Pattern.compile("(META-INF/native/(lib)?)(.+)");

  /** Files to leave out, because the new jar is neither signed nor multi-release. */
  private static final Pattern NOT_TAKEN =
      Pattern.compile("META-INF/(versions/.*|[^/]*\\.(MF|SF|DSA|RSA))");

  /** Anything that could be the name of a class or a file. */
  private static final Pattern WORD = Pattern.compile("[\\w.$/-]+");

  private final Map<String, String> prefixes;

  /** The files to rename, by their old names. */
  private final Map<String, byte[]> entries = new LinkedHashMap<>();

  private RelocatedJar(Map<String, String> prefixes) {
    this.prefixes = prefixes;
  }

  /**
   * Builds a relocated jar and returns a class path that contains it.
   *
   * @param prefixes the old package prefixes (with slashes) and their replacements
   * @param programs the code that uses the libraries, which always goes into the jar
   * @param libraries jars to relocate; a jar without a matching package stays on the class path as
   *     it is
   */
  public static List<Path> classPath(
      Map<String, String> prefixes, List<Path> programs, List<Path> libraries) {
    RelocatedJar relocated = new RelocatedJar(prefixes);
    List<Path> others = new ArrayList<>();
    programs.forEach(program -> relocated.add(program, true));
    for (Path library : libraries) {
      if (!relocated.add(library, false)) {
        others.add(library);
      }
    }
    others.add(0, relocated.write());
    return others;
  }

  /** Adds a directory, or a jar if it has a matching package or {@code inAnyCase} is set. */
  private boolean add(Path file, boolean inAnyCase) {
    try {
      if (Files.isDirectory(file)) {
        addTree(file);
        return true;
      }
      try (FileSystem jar = FileSystems.newFileSystem(file)) {
        Path root = jar.getPath("/");
        boolean added =
            inAnyCase
                || prefixes.keySet().stream().anyMatch(name -> Files.exists(root.resolve(name)));
        if (added) {
          addTree(root);
        }
        return added;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void addTree(Path root) throws IOException {
    try (var files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = root.relativize(file).toString().replace('\\', '/');
        if (!NOT_TAKEN.matcher(name).matches()) {
          entries.merge(name, Files.readAllBytes(file), (one, other) -> merge(name, one, other));
        }
      }
    }
  }

  private static byte[] merge(String name, byte[] one, byte[] other) {
    if (!name.startsWith(SERVICES) && !name.startsWith(HELIDON) && !name.equals("reference.conf")) {
      return one;
    }
    byte[] both = Arrays.copyOf(one, one.length + 1 + other.length);
    both[one.length] = '\n';
    System.arraycopy(other, 0, both, one.length + 1, other.length);
    return both;
  }

  private Path write() {
    NewJar jar = new NewJar();
    entries.forEach((name, content) -> jar.add(renameFile(name), renameWithin(name, content)));
    return jar.write("relocated.jar");
  }

  private String renameFile(String name) {
    Matcher library = NATIVE_LIBRARY.matcher(name);
    if (library.matches()) {
      return library.group(1) + folder().replace('/', '_') + library.group(3);
    }
    return name.startsWith(SERVICES)
        ? SERVICES + renameWord(name.substring(SERVICES.length()))
        : renamePath(name);
  }

  /** The folder that relocation puts in front of the old names. */
  private String folder() {
    Map.Entry<String, String> prefix = prefixes.entrySet().iterator().next();
    return prefix.getValue().replaceFirst(Pattern.quote(prefix.getKey()) + "$", "");
  }

  private byte[] renameWithin(String name, byte[] content) {
    if (name.endsWith(".class")) {
      return renameInClass(content);
    }
    if (!name.startsWith(SERVICES)
        && !name.startsWith(HELIDON)
        && !name.endsWith(".properties")
        && !name.endsWith(".conf")) {
      return content;
    }
    String text = new String(content, StandardCharsets.ISO_8859_1);
    return WORD.matcher(text)
        .replaceAll(word -> Matcher.quoteReplacement(renameWord(word.group())))
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private byte[] renameInClass(byte[] classFile) {
    ClassWriter writer = new ClassWriter(0);
    Remapper remapper =
        new Remapper(Opcodes.ASM9) {
          @Override
          public String map(String internalName) {
            return renamePath(internalName);
          }

          @Override
          public Object mapValue(Object value) {
            return value instanceof String text ? renameWord(text) : super.mapValue(value);
          }
        };
    new ClassReader(classFile).accept(new ClassRemapper(writer, remapper), 0);
    return writer.toByteArray();
  }

  private String renamePath(String path) {
    for (Map.Entry<String, String> prefix : prefixes.entrySet()) {
      if (path.startsWith(prefix.getKey())) {
        return prefix.getValue() + path.substring(prefix.getKey().length());
      }
    }
    return path;
  }

  /**
   * Renames a word if it names a class or file in the jar. Any other word may be a configuration
   * key, which shading must not change.
   */
  private String renameWord(String word) {
    if (entries.containsKey(word)) {
      return renamePath(word);
    }
    String path = word.replace('.', '/');
    return entries.containsKey(path + ".class") || entries.containsKey(path + ".properties")
        ? renamePath(path).replace('/', '.')
        : word;
  }
}
