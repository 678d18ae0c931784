package com.anaconda.aau.core;

import com.anaconda.aau.core.process.Environment;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/**
 * A configuration, and what conda and the agent make of it.
 *
 * @param label what is odd about it
 * @param files the files by path, each as text or as a mapping from "hex" to its bytes
 * @param variables the environment variables
 * @param conda what conda does, according to a program that follows its source
 * @param agent what the agent does
 * @param difference the words in the documentation that explain why they differ, or null
 */
public record CondaCase(
    String label,
    Map<String, Object> files,
    Map<String, String> variables,
    Object conda,
    Object agent,
    String difference) {

  /** Reads the cases from a resource of the tests. */
  @SuppressWarnings("unchecked")
  public static Stream<CondaCase> in(String resource) throws IOException {
    try (InputStream json = CondaCase.class.getResourceAsStream(resource)) {
      List<Map<String, Object>> cases = new Yaml().load(json);
      return cases.stream()
          .map(
              each ->
                  new CondaCase(
                      (String) each.get("label"),
                      (Map<String, Object>) each.get("files"),
                      (Map<String, String>) each.getOrDefault("env", Map.of()),
                      each.get("conda"),
                      each.get("agent"),
                      (String) each.get("difference")));
    }
  }

  /** Writes the files into a directory, and returns a process's view of them. */
  public Environment in(Path root) throws IOException {
    for (String directory : List.of("home", "system")) {
      Files.createDirectory(root.resolve(directory));
    }
    for (Map.Entry<String, Object> file : files.entrySet()) {
      Path path = root.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, bytes(file.getValue()));
    }
    Map<String, String> all = new HashMap<>();
    variables.forEach((name, value) -> all.put(name, value.replace("${root}", root.toString())));
    all.put("HOME", root.resolve("home").toString());
    all.put("ANACONDA_ANON_USAGE_TEST_SYSTEM_ROOT", root.resolve("system").toString());
    return Environment.of(all, null, null, "Linux");
  }

  private static byte[] bytes(Object content) {
    return content instanceof Map<?, ?> hex
        ? HexFormat.of().parseHex((String) hex.get("hex"))
        : content.toString().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return label;
  }
}
