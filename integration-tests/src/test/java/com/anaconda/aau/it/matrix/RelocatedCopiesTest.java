package com.anaconda.aau.it.matrix;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.anaconda.aau.it.harness.Libraries;
import com.anaconda.aau.it.harness.RelocatedJar;
import com.anaconda.aau.it.program.ApacheHttpAsyncClient4Caller;
import com.anaconda.aau.it.program.ApacheHttpClient5AsyncCaller;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Libraries as an application has them that shades them: the first and the last version of each,
 * and what somebody else has shaded and published.
 */
class RelocatedCopiesTest {

  private static final String SHADED = "shop/shaded/";

  /** What sbt's Gigahorse renames its clients to. */
  private static final String GIGAHORSE = "gigahorse/shaded/apache/";

  @TestFactory
  Stream<DynamicTest> everyLibrary() {
    List<ClientLibrary> libraries =
        ClientLibraries.HERE.stream().filter(library -> !library.packages().isEmpty()).toList();
    Libraries.fetch(
        libraries.stream()
            .flatMap(library -> firstAndLast(library).map(library::coordinatesOf))
            .toList());
    try (VersionsRun run = new VersionsRun(List.of("-Djdk.tls.client.protocols=TLSv1.2"))) {
      for (ClientLibrary library : libraries) {
        firstAndLast(library)
            .forEach(
                version ->
                    run.add(
                        simpleName(library.caller()) + "-" + version.number(),
                        callerIn(SHADED, library.caller()),
                        library.dialogue(),
                        shaded(library, version)));
      }
      addPublished(
          run,
          ApacheHttpAsyncClient4Caller.class.getName(),
          "shaded-apache-httpasyncclient:0.7.0",
          "http");
      addPublished(
          run,
          ApacheHttpClient5AsyncCaller.class.getName(),
          "shaded-apache-httpclient5:0.9.7",
          "hc");
      return run.withAgent().entrySet().stream()
          .map(seen -> dynamicTest(seen.getKey(), seen.getValue()::assertPasses));
    }
  }

  private static Stream<ClientVersion> firstAndLast(ClientLibrary library) {
    List<ClientVersion> versions = library.versions();
    return Stream.of(versions.get(0), versions.get(versions.size() - 1)).distinct();
  }

  private static String simpleName(String caller) {
    return caller.substring(caller.lastIndexOf('.') + 1);
  }

  private static String callerIn(String folder, String caller) {
    return folder.replace('/', '.') + simpleName(caller);
  }

  /** A jar with the library and the class that drives it, then what has not been relocated. */
  private static List<Path> shaded(ClientLibrary library, ClientVersion version) {
    Map<String, String> prefixes = new TreeMap<>();
    for (String name : library.packages()) {
      prefixes.put(name.replace('.', '/') + '/', SHADED + name.replace('.', '/') + '/');
    }
    List<Path> files = Libraries.of(library.coordinatesOf(version));
    List<Path> classPath = new ArrayList<>(library.programs().get());
    classPath.add(relocated(SHADED, library.caller(), prefixes, files));
    for (Path file : files) {
      List<String> classes = new ClassFiles(List.of(file)).names();
      if (classes.stream()
          .noneMatch(name -> prefixes.keySet().stream().anyMatch(name::startsWith))) {
        classPath.add(file);
      }
    }
    return classPath;
  }

  private static void addPublished(VersionsRun run, String caller, String artifact, String apache) {
    String name = "org/apache/" + apache + "/";
    List<Path> classPath = new ArrayList<>();
    classPath.add(relocated(GIGAHORSE, caller, Map.of(name, GIGAHORSE + name), List.of()));
    classPath.addAll(Libraries.of("com.eed3si9n:" + artifact, "org.slf4j:slf4j-nop:1.7.36"));
    run.add(
        simpleName(caller) + "-" + artifact.replace(':', '-'),
        callerIn(GIGAHORSE, caller),
        Dialogue.ALL,
        classPath);
  }

  private static Path relocated(
      String folder, String caller, Map<String, String> packages, List<Path> files) {
    Map<String, String> prefixes = new TreeMap<>(packages);
    prefixes.put(caller.replace('.', '/'), folder + simpleName(caller));
    return RelocatedJar.of(prefixes, caller, files);
  }
}
