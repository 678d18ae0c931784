package com.anaconda.aau.it.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.anaconda.aau.it.harness.Build;
import com.anaconda.aau.it.harness.Fork;
import com.anaconda.aau.it.harness.UsageReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** npm does not run on a JVM, but a wrapper can add tokens with {@code --user-agent}. */
class NpmTest {

  private static final String TOKENS =
      "aau/0.2.0 c/AAAAAAAAAAAAAAAAAAAAAA s/BBBBBBBBBBBBBBBBBBBBBB";

  private static final String METADATA =
      """
      {"name": "%s", "dist-tags": {"latest": "%s"},
       "versions": {"%s": %s, "dist": {"tarball": "%s"}}}}
      """;

  @AutoClose private final PackageServer server = new PackageServer();

  @BeforeEach
  void publishTwoPackages() throws IOException {
    publish("toy", "1.0.0");
    publish("@example/toy", "2.0.0-rc.1");
  }

  @Test
  void reportsTarballsButNoMetadata() throws IOException {
    install("toy", "@example/toy");
    install("toy", "--user-agent", "npm/11.0.0 node/v22.1.0 linux x64 " + TOKENS);

    UsageReport report = server.report();

    assertEquals(
        List.of(
            new UsageReport.Row("npm toy 1.0.0", 2, 1),
            new UsageReport.Row("npm @example/toy 2.0.0-rc.1", 1, 0)),
        report.packages());
    assertEquals("1 client, 1 session, 0 environments in 6 requests", report.headline());
    assertEquals(List.of("npm/11.0.0"), report.tools().subList(0, 1));
  }

  /**
   * Serves what a registry would: a tarball, which {@code npm pack} creates, and metadata with its
   * URL.
   */
  private void publish(String name, String version) throws IOException {
    Path project = Build.freshDirectory("npm-package");
    String manifest = "{\"name\":\"%s\",\"version\":\"%s\"".formatted(name, version);
    Files.writeString(project.resolve("package.json"), manifest + "}");
    npm(project, "pack");
    String packed = name.replace("@", "").replace('/', '-') + "-" + version + ".tgz";
    String plain = name.substring(name.indexOf('/') + 1);
    String tarball = "/%s/-/%s-%s.tgz".formatted(name, plain, version);
    server.put(tarball, Files.readAllBytes(project.resolve(packed)));
    server.put(
        "/" + name.replace("/", "%2f"),
        METADATA.formatted(name, version, version, manifest, server.url(tarball)));
  }

  private void install(String... arguments) throws IOException {
    Path project = Build.freshDirectory("npm-project");
    List<String> all = new ArrayList<>(List.of("install", "--registry", server.url("/")));
    all.addAll(List.of(arguments));
    npm(project, all.toArray(String[]::new));
  }

  private static void npm(Path directory, String... arguments) {
    List<String> command = new ArrayList<>(List.of(Program.required("npm")));
    command.addAll(List.of("--no-audit", "--no-fund", "--no-update-notifier"));
    command.addAll(List.of(arguments));
    new Fork(command).workingDirectory(directory).run().succeeded();
  }
}
