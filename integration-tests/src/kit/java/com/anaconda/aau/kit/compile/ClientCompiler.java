package com.anaconda.aau.kit.compile;

import com.anaconda.aau.kit.CatalogRows;
import com.anaconda.aau.kit.MavenRepository;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/**
 * Compiles each source against its own libraries: {@code ClientCompiler DIRECTORY FILE-NAMES
 * CLASSES COMPILERS EXHAUSTIVE}. {@code COMPILERS} consists of lines: {@code javac} or {@code ecj},
 * followed by its options, each with its value after a space. {@code EXHAUSTIVE} says whether to
 * compile what only an exhaustive build needs. Does nothing if no source has changed.
 */
public final class ClientCompiler {

  /** The placeholder in the options for the Java version whose API a source uses. */
  private static final String RELEASE = "@release@";

  private final Path classes;
  private final ReadableLibraries libraries;
  private final Map<String, List<String>> compilers = new LinkedHashMap<>();
  private final List<String> failures = new ArrayList<>();
  private MavenRepository repository;

  private ClientCompiler(Path classes) {
    this.classes = classes;
    this.libraries = new ReadableLibraries(classes.resolveSibling("readable-libraries"));
  }

  public static void main(String[] arguments) throws Exception {
    Path directory = Path.of(arguments[0]);
    Pattern wanted = Pattern.compile(arguments[1]);
    Path classes = Path.of(arguments[2]);
    ClientCompiler compiler = new ClientCompiler(classes);
    arguments[3].lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(compiler::add);
    List<Path> read = new ArrayList<>(Sources.filesIn(directory, wanted));
    List<Path> listings = Sources.filesIn(directory, Sources.VERSIONS);
    if (!listings.isEmpty()) {
      read.addAll(listings);
      read.add(CatalogRows.file());
    }
    Stamp stamp =
        new Stamp(directory, classes, String.join(" ", arguments).replaceAll("\\s+", " "), read);
    if (!stamp.isCurrent()) {
      stamp.deleteOld();
      CatalogRows rows =
          listings.isEmpty() ? CatalogRows.none() : CatalogRows.in(CatalogRows.file());
      Sources sources = Sources.in(directory, wanted, Boolean.parseBoolean(arguments[4]), rows);
      compiler.compile(sources);
      stamp.write(sources.files());
    }
  }

  private void add(String line) {
    if (!line.startsWith("-")) {
      compilers.put(line, new ArrayList<>());
      return;
    }
    List<String> options = new ArrayList<>(compilers.values()).get(compilers.size() - 1);
    options.addAll(line.startsWith("-X") ? List.of(line) : List.of(line.split(" ")));
  }

  private void compile(Sources sources) throws Exception {
    Files.createDirectories(classes);
    for (List<Source> group : sources.inOrder()) {
      boolean succeeds = true;
      for (Map.Entry<String, List<String>> each : compilers.entrySet()) {
        succeeds = succeeds && compile(each.getKey(), each.getValue(), group);
      }
    }
    if (!failures.isEmpty()) {
      throw new IllegalStateException("not compiled: " + String.join(", ", failures));
    }
  }

  private boolean compile(String name, List<String> given, List<Source> sources) throws Exception {
    Source.Group group = sources.get(0).group();
    List<String> options = new ArrayList<>();
    for (String option : given) {
      options.add(option.replace(RELEASE, Integer.toString(group.release())));
    }
    List<Path> files = sources.stream().map(Source::file).toList();
    List<Path> classPath = classPathOf(group);
    boolean succeeded =
        name.equals("javac") ? javac(options, classPath, files) : ecj(options, classPath, files);
    if (!succeeded) {
      failures.add(sources.stream().map(Source::name).toList() + " with " + group.libraries());
    }
    return succeeded;
  }

  /** Runs javac as a command, because its API ignores some options. */
  private boolean javac(List<String> options, List<Path> classPath, List<Path> files) {
    List<String> arguments = new ArrayList<>(options);
    arguments.addAll(List.of("-d", classes.toString(), "-cp", joined(classPath)));
    // The class path of javac's plugins.
    arguments.addAll(List.of("-processorpath", System.getProperty("java.class.path")));
    files.forEach(file -> arguments.add(file.toString()));
    return ToolProvider.findFirst("javac")
            .orElseThrow()
            .run(System.out, System.err, arguments.toArray(String[]::new))
        == 0;
  }

  /** Runs ecj through its API, because the command exits the JVM. */
  private boolean ecj(List<String> options, List<Path> classPath, List<Path> files)
      throws IOException {
    JavaCompiler ecj =
        ServiceLoader.load(JavaCompiler.class).stream()
            .map(ServiceLoader.Provider::get)
            .filter(each -> each.getClass().getName().contains(".eclipse."))
            .findFirst()
            .orElseThrow();
    try (StandardJavaFileManager manager = ecj.getStandardFileManager(null, null, null)) {
      manager.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
      manager.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
      return ecj.getTask(
              new PrintWriter(System.err, true),
              manager,
              null,
              options,
              null,
              manager.getJavaFileObjectsFromPaths(files))
          .call();
    }
  }

  private static String joined(List<Path> path) {
    return path.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }

  private List<Path> classPathOf(Source.Group group) throws IOException {
    List<Path> path = new ArrayList<>(List.of(classes));
    if (!group.libraries().isEmpty()) {
      if (repository == null) {
        repository = MavenRepository.ofBuild();
      }
      for (Path library : repository.compilePath(group.libraries())) {
        path.add(libraries.of(library));
      }
    }
    return path;
  }
}
