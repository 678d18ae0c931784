package com.anaconda.aau.it.matrix;

import static com.anaconda.aau.it.matrix.ClientLibrary.library;

import com.anaconda.aau.it.client.apache.ApacheHttpAsyncClient4Caller;
import com.anaconda.aau.it.client.apache.ApacheHttpClient5AsyncCaller;
import com.anaconda.aau.it.harness.JavaVersion;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The libraries of every {@link ClientFamily}.
 *
 * <p>Versions are fixed, so that next year's build tests the same ones as today's.
 */
public final class ClientLibraries {

  /** A silent logger: without a logger, SLF4J 1 complains on stderr. */
  public static final String NO_LOGGER = "org.slf4j:slf4j-nop:1.7.36";

  /** A silent logger for SLF4J 2. */
  public static final String NO_LOGGER_2 = "org.slf4j:slf4j-nop:2.0.17";

  private static final String GIGAHORSE = "gigahorse/shaded/apache/org/apache/";

  private static final String SUFFIX = "Libraries.class";

  /** Sorted by the class names of the families. */
  static final List<ClientLibrary> ALL =
      families().stream().map(ClientFamily::libraries).flatMap(List::stream).toList();

  /** The libraries that only {@link RemainingVersionsTest} runs. */
  static final List<ClientLibrary> LEFT_OUT =
      families().stream().map(ClientFamily::leftOut).flatMap(List::stream).toList();

  /** Copies that others have shaded and published: the clients of sbt's Gigahorse. */
  static final List<ClientLibrary> PUBLISHED_COPIES =
      List.of(
          library("Apache HttpAsyncClient 4", ApacheHttpAsyncClient4Caller.class)
              .programs(
                  () -> SeparatePrograms.renamed(Map.of("org/apache/http/", GIGAHORSE + "http/")))
              .versions("com.eed3si9n:shaded-apache-httpasyncclient", "0.7.0")
              .with(NO_LOGGER),
          library("Apache HttpClient 5, async", ApacheHttpClient5AsyncCaller.class)
              .programs(() -> SeparatePrograms.renamed(Map.of("org/apache/hc/", GIGAHORSE + "hc/")))
              .versions("com.eed3si9n:shaded-apache-httpclient5", "0.9.7")
              .with(NO_LOGGER));

  /** The libraries that run on the Java version of the forks. */
  static final List<ClientLibrary> HERE =
      ALL.stream().filter(library -> library.java() <= JavaVersion.OF_FORKS).toList();

  private ClientLibraries() {}

  /** The class path of a library's latest version, without the programs. */
  public static List<Path> newest(String name) {
    return ALL.stream()
        .filter(library -> library.name().equals(name))
        .reduce((older, newer) -> newer)
        .orElseThrow()
        .newest();
  }

  /** Looks for the families among the compiled tests, so that no list of them is needed. */
  private static List<ClientFamily> families() {
    try {
      Path tests =
          Path.of(
              ClientLibraries.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      try (Stream<Path> files = Files.walk(tests)) {
        List<Path> named =
            files
                .filter(file -> file.getFileName().toString().endsWith(SUFFIX))
                .sorted(Comparator.comparing(Path::getFileName))
                .toList();
        List<ClientFamily> families = new ArrayList<>();
        for (Path file : named) {
          String name = tests.relativize(file).toString().replaceAll("\\.class$", "");
          Class<?> type = Class.forName(name.replace(File.separatorChar, '.'));
          if (ClientFamily.class.isAssignableFrom(type)) {
            families.add((ClientFamily) type.getDeclaredConstructor().newInstance());
          }
        }
        return families;
      }
    } catch (IOException | URISyntaxException | ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
