package com.anaconda.aau.it.tool;

import com.anaconda.aau.it.harness.Exhaustive;
import com.anaconda.aau.it.harness.Fork;
import com.anaconda.aau.it.harness.MavenInstallation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A complete {@code mvn verify} of two modules, which compiles, tests and packages them. Each
 * module's tests run in a separate JVM and make a request. Only {@code JAVA_TOOL_OPTIONS} reaches
 * these JVMs.
 */
@Exhaustive
class MultiModuleBuildTest extends RepositoryToolSuite {

  private static final String PARENT =
      """
      <project>
        <modelVersion>4.0.0</modelVersion>
        <groupId>com.example</groupId>
        <artifactId>parent</artifactId>
        <version>1.0</version>
        <packaging>pom</packaging>
        <modules><module>first</module><module>second</module></modules>
        <properties>
          <maven.compiler.source>8</maven.compiler.source>
          <maven.compiler.target>8</maven.compiler.target>
          <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
          <project.build.outputTimestamp>2026-01-01T00:00:00Z</project.build.outputTimestamp>
        </properties>
        <dependencies>
          <dependency>
            <groupId>junit</groupId><artifactId>junit</artifactId><version>4.13.2</version>
            <scope>test</scope>
          </dependency>
          %s
        </dependencies>
        <build>
          <plugins>
            <plugin><artifactId>maven-resources-plugin</artifactId><version>3.5.0</version></plugin>
            <plugin><artifactId>maven-compiler-plugin</artifactId><version>3.15.0</version></plugin>
            <plugin><artifactId>maven-surefire-plugin</artifactId><version>3.5.4</version></plugin>
            <plugin><artifactId>maven-jar-plugin</artifactId><version>3.5.0</version></plugin>
          </plugins>
        </build>
      </project>
      """;

  private static final String MODULE =
      """
      <project>
        <modelVersion>4.0.0</modelVersion>
        <parent>
          <groupId>com.example</groupId><artifactId>parent</artifactId><version>1.0</version>
        </parent>
        <artifactId>%s</artifactId>
      </project>
      """;

  private final MavenInstallation maven = MavenInstallation.ofBuild();
  private final Workplace developers = new Workplace("", "");

  MultiModuleBuildTest() throws IOException {}

  @Override
  Tool tool() {
    return new Tool("Maven, `verify` with Surefire's forks", null, "`JAVA_TOOL_OPTIONS`");
  }

  @Override
  List<String> userAgents() {
    return List.of("Apache-Maven/", "Java/");
  }

  @Override
  int jvms() {
    return 1 + TestedModules.NAMES.size();
  }

  @Override
  String obstacle(int java) {
    return TestedModules.obstacle();
  }

  @Override
  Noise noise() {
    return MavenSuite.NOISE
        .text("Picked up JAVA_TOOL_OPTIONS: .*", "\\d+[.,]\\d+ ?s", "time=\"[\\d.]+\"")
        .text("surefire\\w*?_?\\d+[-_\\w]*", "Reactor Summary.*", "SUCCESS \\[.*")
        // These reports list the system properties of the tests' JVM, which include its options.
        .content(".*/surefire-reports/TEST-.*\\.xml");
  }

  @Override
  Fork start(Workplace place, List<String> options) throws IOException {
    String url = "-Durl=" + TestedModules.url(place);
    writeProject(developers, "");
    String pom = developers.path("pom.xml").toString();
    // Runs the tests, too, because Surefire downloads what it needs only when it runs them.
    maven.runAsDeveloper(List.of("-f", pom, url, "verify"));
    writeProject(place, MavenCommand.TOY);
    String settings = MavenCommand.writeSettings(place).toString();
    List<String> toolOptions = new ArrayList<>(List.of("-Dany=option"));
    toolOptions.addAll(options);
    return maven
        .fork(
            List.of(
                "-s",
                settings,
                "-gs",
                settings,
                "-Dmaven.repo.local=" + place.path("local"),
                url,
                "verify"))
        .environment("JAVA_TOOL_OPTIONS", String.join(" ", toolOptions))
        .workingDirectory(place.directory());
  }

  private static void writeProject(Workplace place, String dependency) throws IOException {
    place.write("pom.xml", PARENT.formatted(dependency));
    for (String module : TestedModules.NAMES) {
      place.write(module + "/pom.xml", MODULE.formatted(module));
    }
    TestedModules.write(place);
  }
}
