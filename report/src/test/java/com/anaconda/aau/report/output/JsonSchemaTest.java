package com.anaconda.aau.report.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.anaconda.aau.report.Reports;
import com.anaconda.aau.report.judge.KnownLog;
import com.anaconda.aau.report.judge.SyntheticLog;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The output of {@code --json} has exactly the structure in the published schema. */
class JsonSchemaTest {
  private static final Path FILE = Path.of("..", "docs", "report-1.schema.json");

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"--by=day", "--by=week", "--publish", "--from=2030-01-01"})
  void describesReports(String option) throws IOException {
    Path log = directory.resolve("access.log");
    new KnownLog(4, LocalDate.of(2026, 10, 20), 60, 5, 70).write(log, 30);
    Files.writeString(log, "garbage\n", StandardOpenOption.APPEND);
    assertEquals(Set.of(), problems(json(log, option)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"--by=day", "--publish"})
  void describesEstimates(String option) throws IOException {
    Path log = directory.resolve("access.log");
    new SyntheticLog(8, 30_000, 10).write(log, 14, 60_000);
    String json = json(log, option);
    assertTrue(json.contains("\"sessionsBetween\""), "an estimate");
    assertEquals(Set.of(), problems(json));
  }

  @Test
  void describesReportsOfEverySize() throws IOException {
    java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
    JsonOutput.write(SampleReport.of("</script>\u202e", 60, 40, 30, 4), out);
    assertEquals(Set.of(), problems(out.toString(java.nio.charset.StandardCharsets.UTF_8)));
  }

  @Test
  void allowsNothingElse() throws IOException {
    Path log = directory.resolve("access.log");
    new KnownLog(4, LocalDate.of(2026, 11, 1), 10, 2, 10).write(log, 3);
    String json = json(log, "--by=day");
    for (String name : new String[] {"zone", "clients", "firstSeen", "versionCount"}) {
      assertFalse(problems(json.replaceFirst("\"" + name + "\"", "\"other\"")).isEmpty(), name);
    }
    assertFalse(problems(json.replaceFirst("\"clients\" : \\d+", "\"clients\" : -1")).isEmpty());
  }

  @Test
  void isNamedByEveryReport() throws IOException {
    assertTrue(Files.readString(FILE).contains("\"$id\": \"" + JsonOutput.SCHEMA + "\""));
  }

  private static String json(Path log, String option) {
    return Reports.run(log.toString(), "--json", option).out();
  }

  private static Set<ValidationMessage> problems(String json) throws IOException {
    JsonSchema schema =
        JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(Files.readString(FILE));
    return schema.validate(json, InputFormat.JSON);
  }
}
