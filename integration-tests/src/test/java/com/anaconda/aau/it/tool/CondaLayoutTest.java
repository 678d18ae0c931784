package com.anaconda.aau.it.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.anaconda.aau.it.client.jdk.HttpUrlConnectionCaller;
import com.anaconda.aau.it.harness.JavaProcess;
import com.anaconda.aau.it.harness.UsageReport;
import com.anaconda.aau.it.program.ClientMain;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** A conda channel, from which a JVM requests files as conda would. */
class CondaLayoutTest {

  private static final List<String> FILES =
      List.of(
          "linux-64/repodata.json",
          "linux-64/repodata.json.zst",
          "linux-64/toy-1.0-py312_0.conda",
          "noarch/repodata_shards.msgpack.zst",
          "noarch/toy-data-2026.1-hd8ed1ab_0.tar.bz2");

  @AutoClose private final PackageServer server = new PackageServer();

  @Test
  void reportsPackagesButNoIndexes() throws IOException {
    for (String file : FILES) {
      server.put("/toys/" + file, "any");
      JavaProcess.of(ClientMain.class, "--client", HttpUrlConnectionCaller.class.getName())
          .arguments("GET", server.url("/toys/" + file))
          .agent()
          .run()
          .succeeded();
    }

    assertEquals(
        List.of(
            new UsageReport.Row("conda toy 1.0", 1, 1),
            new UsageReport.Row("conda toy-data 2026.1", 1, 1)),
        server.report().packages());
  }
}
