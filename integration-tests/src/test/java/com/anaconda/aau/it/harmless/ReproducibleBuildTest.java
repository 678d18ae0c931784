package com.anaconda.aau.it.harmless;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.anaconda.aau.it.harness.Build;
import com.anaconda.aau.it.harness.Exhaustive;
import com.anaconda.aau.it.harness.InstalledJdks;
import com.anaconda.aau.it.harness.MavenInstallation;
import com.anaconda.aau.it.harness.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rebuilds the jar from a copy of the sources in another folder. */
@Exhaustive
@Order(5)
class ReproducibleBuildTest {

  @ParameterizedTest
  @MethodSource
  void makesTheSameJarOnEveryJdk(Path jdk) throws IOException {
    SourceTree sources = SourceTree.copy();

    MavenInstallation.ofBuild()
        .fork(SourceTree.arguments())
        .workingDirectory(sources.root())
        .environment("JAVA_HOME", jdk.toString())
        .environment("LC_ALL", "C")
        .environment("TZ", "Pacific/Apia")
        .run()
        .succeeded();

    assertEquals(-1, Files.mismatch(Build.agent(), SourceTree.jarIn(sources.root())));
  }

  static Set<Path> makesTheSameJarOnEveryJdk() throws IOException {
    return InstalledJdks.thatBuild();
  }
}
