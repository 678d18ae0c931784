package com.anaconda.aau.it.harness;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Programs that need a library in another version than the programs that the build compiles: one
 * class path cannot have both.
 */
public final class CompiledPrograms {

  private static final Map<String, Path> CACHE = new ConcurrentHashMap<>();

  private CompiledPrograms() {}

  /**
   * The classes of a folder of sources beside those of the other programs.
   *
   * @param libraries what to compile with
   */
  public static Path of(String sources, List<Path> libraries) {
    return CACHE.computeIfAbsent(
        sources, folder -> compile(Path.of("src/main", folder), libraries));
  }

  private static Path compile(Path sources, List<Path> libraries) {
    Path classes = Build.freshDirectory(sources.getFileName().toString());
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
        Stream<Path> tree = Files.walk(sources)) {
      Iterable<? extends JavaFileObject> programs =
          files.getJavaFileObjectsFromPaths(
              tree.filter(file -> file.toString().endsWith(".java")).toList());
      List<String> options =
          List.of(
              "--release", "8", "-nowarn", "-d", classes.toString(), "-cp", classPath(libraries));
      if (!compiler.getTask(messages, files, null, options, null, programs).call()) {
        throw new IllegalStateException(messages.toString());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return classes;
  }

  private static String classPath(List<Path> libraries) {
    return Stream.concat(Stream.of(Build.programs()), libraries.stream())
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }
}
