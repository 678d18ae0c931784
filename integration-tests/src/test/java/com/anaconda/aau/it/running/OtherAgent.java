package com.anaconda.aau.it.running;

import com.anaconda.aau.it.harness.Attach;
import com.anaconda.aau.it.harness.Build;
import com.anaconda.aau.it.harness.Libraries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Agents that people use, each configured to work without its server. They write their own logs
 * beside their jars, so each run gets a copy.
 */
enum OtherAgent {
  OPEN_TELEMETRY(
      "io.opentelemetry.javaagent:opentelemetry-javaagent:2.20.1",
      "",
      "-Dotel.traces.exporter=none",
      "-Dotel.metrics.exporter=none",
      "-Dotel.logs.exporter=none"),
  DATADOG(
      "com.datadoghq:dd-java-agent:1.54.0",
      "",
      "-Ddd.trace.agent.port=9",
      "-Ddd.telemetry.enabled=false",
      "-Ddd.remote_config.enabled=false"),
  ELASTIC(
      "co.elastic.apm:elastic-apm-agent:1.55.1",
      "",
      "-Delastic.apm.disable_send=true",
      "-Delastic.apm.central_config=false",
      "-Delastic.apm.cloud_provider=NONE"),
  NEW_RELIC(
      "com.newrelic.agent.java:newrelic-agent:8.19.0",
      "",
      "-Dnewrelic.config.app_name=toy",
      "-Dnewrelic.config.license_key=0123456789012345678901234567890123456789",
      "-Dnewrelic.config.host=localhost",
      "-Dnewrelic.config.port=9",
      "-Dnewrelic.config.security.enabled=false"),
  APPLICATION_INSIGHTS(
      "com.microsoft.azure:applicationinsights-agent:3.5.3",
      "",
      "-Dapplicationinsights.connection.string=InstrumentationKey=00000000-0000-0000-0000-000000000000"
          + ";IngestionEndpoint=http://localhost:9/;LiveEndpoint=http://localhost:9/"),
  /** Without aspects: {@code AspectJTest} also applies one to a client. */
  ASPECT_J("org.aspectj:aspectjweaver:1.9.24", ""),
  JACOCO("org.jacoco:org.jacoco.agent:0.8.14:jar:runtime", "destfile=%s/jacoco.exec"),
  BLOCK_HOUND(
      "io.projectreactor.tools:blockhound:1.0.11.RELEASE",
      "",
      "-XX:+AllowRedefinitionToAddDeleteMethods"),
  /** Only installed: {@link MockingTest} also mocks something. */
  MOCKITO("org.mockito:mockito-core:5.20.0", "") {
    @Override
    List<Path> libraries() {
      return Libraries.of("org.mockito:mockito-core:5.20.0");
    }
  },
  BYTEMAN("org.jboss.byteman:byteman:4.0.27", "script:%s/rules.btm,boot:%s/agent.jar") {
    @Override
    void prepare(Path directory) throws IOException {
      Files.writeString(
          directory.resolve("rules.btm"),
          """
          RULE observe a request
          CLASS sun.net.www.http.HttpClient
          METHOD writeRequests
          AT ENTRY
          IF true
          DO System.setProperty("byteman.ran", "true")
          ENDRULE
          """);
    }
  };

  private final String coordinates;
  private final String arguments;
  private final List<String> options;

  OtherAgent(String coordinates, String arguments, String... options) {
    this.coordinates = coordinates;
    this.arguments = arguments;
    this.options = List.of(options);
  }

  /** Copies this agent's jar and writes the files that it needs. */
  Copy copy() {
    Path directory = Build.freshDirectory(name().toLowerCase(Locale.ROOT));
    Path jar = directory.resolve("agent.jar");
    try {
      Files.copy(Libraries.alone(coordinates), jar);
      prepare(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Copy(jar, arguments.replace("%s", directory.toString()));
  }

  /** Returns the JVM options that this agent needs. */
  List<String> options() {
    return options;
  }

  void prepare(Path directory) throws IOException {}

  /** Returns what the agent needs on the class path. */
  List<Path> libraries() {
    return List.of();
  }

  /** An agent's jar, and its arguments. */
  record Copy(Path jar, String arguments) {

    /** Returns the JVM option that adds the agent. */
    String option() {
      return "-javaagent:" + jar + (arguments.isEmpty() ? "" : "=" + arguments);
    }

    /** Adds the agent to a running JVM. */
    void attachTo(long pid) {
      Attach.load(jar, arguments.isEmpty() ? null : arguments, pid);
    }
  }
}
