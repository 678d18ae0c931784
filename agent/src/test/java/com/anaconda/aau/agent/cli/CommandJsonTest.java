package com.anaconda.aau.agent.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.anaconda.aau.core.token.Reason;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The output of {@code --json} has exactly the structure in the published schema. */
class CommandJsonTest {

  private static final Path FILE = Path.of("..", "docs", "cli-1.schema.json");

  @TempDir Path home;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "info --json",
        "status --json",
        "tokens --json",
        "--detail --json",
        "--json",
        "attach --list --json"
      })
  void describesTheOutputOfEachCommand(String line) throws IOException {
    Files.writeString(
        home.resolve(".condarc"),
        "anaconda_anon_usage: yes  #!final\nanaconda_anon_usage_host: ['https://a/\\e[2J\"']\n");
    Files.writeString(home.resolve(".mavenrc"), "MAVEN_OPTS=\"-javaagent:/x/aau.jar\"\n");
    Map<String, String> variables =
        Map.of("ANACONDA_ANON_USAGE_ORG_TOKEN", "acme", "MAVEN_OPTS", "-javaagent:$X/aau.jar");
    String json = json(variables, line);
    assertEquals(Set.of(), problems(json), json);
    assertEquals(Set.of(), problems(json(Map.of("DO_NOT_TRACK", "1"), line)));
    assertFalse(json.contains("\u001b"), json);
    for (String name : List.of("schema", "command")) {
      assertFalse(problems(json.replace("\"" + name + "\"", "\"other\"")).isEmpty(), name);
    }
  }

  @Test
  void onlyDetailShowsValues() throws IOException {
    Map<String, String> variables = Map.of("ANACONDA_ANON_USAGE_ORG_TOKEN", "acme");
    assertFalse(json(variables, "info --json").contains("acme"));
    assertTrue(json(variables, "--detail --json").contains("\"value\": \"acme\""));
  }

  @Test
  void listsEveryReasonForAMissingToken() throws IOException {
    String schema = Files.readString(FILE);
    for (Reason reason : Reason.values()) {
      assertTrue(schema.contains("\"" + reason + "\""), reason.name());
    }
    String json = json(Map.of("CONDA_ANACONDA_ANON_USAGE_ROTATE", "yes"), "info --json");
    assertTrue(json.contains("UNCLEAR_AGE"), json);
    assertEquals(Set.of(), problems(json));
  }

  private String json(Map<String, String> variables, String line) {
    CommandRun run = CommandRun.of(home, variables, line.split(" "));
    assertEquals(0, run.exitCode(), run::toString);
    return String.join("\n", run.out());
  }

  private static Set<ValidationMessage> problems(String json) throws IOException {
    JsonSchema schema =
        JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(Files.readString(FILE));
    return schema.validate(json, InputFormat.JSON);
  }
}
