package com.anaconda.aau.it.harness;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Programs that must not be on the class path with the others, because libraries would find them
 * there.
 */
public final class CompiledPrograms {

  private static final Map<String, Path> CACHE = new ConcurrentHashMap<>();

  private CompiledPrograms() {}

  /**
   * Compiles a source folder that lies beside the other programs' folder, and returns the directory
   * of its classes.
   */
  public static Path of(String sources) {
    return CACHE.computeIfAbsent(sources, folder -> compile(Path.of("src/main", folder)));
  }

  private static Path compile(Path sources) {
    Path classes = Build.freshDirectory(sources.getFileName().toString());
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
        Stream<Path> tree = Files.walk(sources)) {
      Iterable<? extends JavaFileObject> programs =
          files.getJavaFileObjectsFromPaths(
              tree.filter(file -> file.toString().endsWith(".java")).toList());
      List<String> options = List.of("--release", "8", "-nowarn", "-d", classes.toString());
      if (!compiler.getTask(messages, files, null, options, null, programs).call()) {
        throw new IllegalStateException(messages.toString());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return classes;
  }
}
