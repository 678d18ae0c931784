package com.anaconda.aau.kit.compile;

import com.anaconda.aau.kit.CatalogRows;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The sources to compile, and what each of them needs. */
final class Sources {

  static final Pattern VERSIONS = Pattern.compile("[A-Za-z0-9]+Libraries\\.java");

  private final List<Source> all = new ArrayList<>();

  private Sources() {}

  /**
   * Finds the sources below a directory.
   *
   * @param wanted the names of the files to compile
   * @param exhaustive whether to include sources that only an exhaustive build needs, and to
   *     compile callers against the lowest versions that they run with. Other builds compile them
   *     against the newest, which their tests need anyway.
   * @param rows the rows of the hooks that the lists of versions refer to
   */
  static Sources in(Path directory, Pattern wanted, boolean exhaustive, CatalogRows rows)
      throws IOException {
    List<Path> files = filesIn(directory, wanted);
    List<Path> listings = filesIn(directory, VERSIONS);
    Map<Path, CompilationUnitTree> parsed = new LinkedHashMap<>();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      List<Path> both = Stream.concat(files.stream(), listings.stream()).distinct().toList();
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(both));
      for (CompilationUnitTree file : task.parse()) {
        parsed.put(Path.of(file.getSourceFile().toUri()), file);
      }
    }
    // A client's versions are declared beside its callers.
    Map<Path, Map<String, List<String>>> versions = new HashMap<>();
    for (Path listing : listings) {
      CompilationUnitTree tree = parsed.get(listing);
      versions.put(listing.getParent(), Versions.in(tree, rows, !exhaustive));
    }
    Sources sources = new Sources();
    for (Path file : files) {
      Declarations declared = Declarations.in(parsed.get(file));
      if (declared.isExhaustive() && !exhaustive) {
        continue;
      }
      String name = file.getFileName().toString().replaceFirst("\\.java$", "");
      List<String> libraries =
          declared
              .libraries()
              .orElse(
                  versions.getOrDefault(file.getParent(), Map.of()).getOrDefault(name, List.of()));
      sources.all.add(
          new Source(file, declared.names(), new Source.Group(libraries, declared.release())));
    }
    return sources;
  }

  List<Path> files() {
    return all.stream().map(Source::file).toList();
  }

  static List<Path> filesIn(Path directory, Pattern wanted) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files
          .filter(file -> wanted.matcher(file.getFileName().toString()).matches())
          .sorted()
          .toList();
    }
  }

  /**
   * Returns the sources in batches, each of which needs only classes of earlier batches. The
   * sources of one group may be split across several batches.
   */
  List<List<Source>> inOrder() {
    List<List<Source>> order = new ArrayList<>();
    List<Source> waiting = new ArrayList<>(all);
    while (!waiting.isEmpty()) {
      List<Source> next =
          waiting.stream()
              .map(source -> readyWith(source, waiting))
              .max((one, other) -> one.size() - other.size())
              .orElseThrow();
      if (next.isEmpty()) {
        throw new IllegalStateException(
            "these need each other, but different libraries: " + waiting);
      }
      order.add(next);
      waiting.removeAll(next);
    }
    return order;
  }

  /** Returns the sources of one group that do not depend on a waiting source of another group. */
  private static List<Source> readyWith(Source source, List<Source> waiting) {
    List<Source> ready =
        new ArrayList<>(
            waiting.stream().filter(each -> each.group().equals(source.group())).toList());
    Set<String> missing = new HashSet<>();
    do {
      missing.clear();
      waiting.stream()
          .filter(each -> !ready.contains(each))
          .forEach(each -> missing.add(each.name()));
    } while (ready.removeIf(each -> each.names().stream().anyMatch(missing::contains)));
    return ready;
  }
}
