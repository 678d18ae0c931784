package com.anaconda.aau.it.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.anaconda.aau.it.harness.Build;
import com.anaconda.aau.it.harness.Fork;
import com.anaconda.aau.it.harness.UsageReport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** pip does not run on a JVM, and it quotes anything added to its User-Agent. */
class PipTest {

  private static final String WHEEL = "typing_toys-1.0.post1-py3-none-any.whl";

  /** Lets later versions of pip fetch the metadata first. */
  private static final String PAGE =
      """
      <!DOCTYPE html>
      <a href="%s" data-dist-info-metadata="true">%s</a>
      """;

  private static final String METADATA =
      "Metadata-Version: 2.1\nName: typing_toys\nVersion: 1.0.post1\n";

  @AutoClose private final PackageServer server = new PackageServer();

  @Test
  void reportsWheelsButNoPages() throws IOException {
    String file = "/packages/ab/cd/" + WHEEL;
    server.put("/simple/typing-toys/", PAGE.formatted(file, WHEEL));
    server.put(file, wheel());
    server.put(file + ".metadata", METADATA);

    install("typing_toys");

    UsageReport report = server.report();
    // After fetching a wheel's metadata, pip 23.0 downloads the wheel twice.
    int downloads = server.requestsFor(".whl");
    assertEquals(
        List.of(new UsageReport.Row("pypi typing-toys 1.0.post1", downloads, 0)),
        report.packages());
    assertEquals("pip", report.tools().get(0).replaceFirst("/.*", ""));
  }

  private void install(String name) throws IOException {
    Path directory = Build.freshDirectory("pip");
    String pip = Program.required("pip3");
    new Fork(List.of(pip, "install", "--no-cache-dir", "--target", "toys", name))
        .environment("PIP_INDEX_URL", server.url("/simple/"))
        .environment("PIP_DISABLE_PIP_VERSION_CHECK", "1")
        .workingDirectory(directory)
        .run()
        .succeeded();
  }

  private static byte[] wheel() throws IOException {
    String information = "typing_toys-1.0.post1.dist-info/";
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> file :
          Map.of(
                  "typing_toys.py",
                  "",
                  information + "METADATA",
                  METADATA,
                  information + "WHEEL",
                  "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
                  information + "RECORD",
                  "typing_toys.py,,\n")
              .entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(StandardCharsets.US_ASCII));
      }
    }
    return bytes.toByteArray();
  }
}
