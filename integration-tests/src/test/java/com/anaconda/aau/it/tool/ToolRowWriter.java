package com.anaconda.aau.it.tool;

import com.anaconda.aau.it.harness.Build;
import com.anaconda.aau.it.harness.JavaVersion;
import com.anaconda.aau.it.harness.TokenString;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestWatcher;

/** Keeps what the tests of a tool saw, for {@link ToolTable}; unless one of them failed. */
final class ToolRowWriter implements BeforeAllCallback, TestWatcher, AfterAllCallback {

  private boolean failed;

  @Override
  public void beforeAll(ExtensionContext context) throws IOException {
    Files.deleteIfExists(file(context));
  }

  @Override
  public void testFailed(ExtensionContext context, Throwable cause) {
    failed = true;
  }

  @Override
  public void afterAll(ExtensionContext context) throws IOException {
    RepositoryToolSuite suite = (RepositoryToolSuite) context.getRequiredTestInstance();
    Tool tool = suite.tool();
    String obstacle = suite.obstacle(JavaVersion.OF_FORKS);
    if (obstacle != null) {
      String version = tool.version() == null ? "" : tool.version();
      row(tool, version, "", "", obstacle).writeTo(file(context));
    } else if (!failed && context.getExecutionException().isEmpty()) {
      List<TokenString> tokens = suite.tokens();
      String version = tool.version() == null ? versionIn(tokens.get(0).own()) : tool.version();
      String clients = String.join("\n", suite.clients().found());
      row(tool, version, clients, userAgents(tokens), "").writeTo(file(context));
    }
  }

  private static ToolRow row(
      Tool tool, String version, String clients, String userAgents, String obstacle) {
    return new ToolRow(
        tool.name(), version, tool.options(), clients, userAgents, JavaVersion.OF_FORKS, obstacle);
  }

  private static Path file(ExtensionContext context) {
    return ToolRow.file(
        Build.directory("tools"), context.getRequiredTestClass(), JavaVersion.OF_FORKS);
  }

  private static String userAgents(List<TokenString> tokens) {
    return tokens.stream()
        .map(it -> it.own() + " " + it.suffix().replaceAll(" (\\w)/\\S+", " $1/…"))
        .distinct()
        .collect(Collectors.joining("\n"));
  }

  private static String versionIn(String userAgent) {
    Matcher version = Pattern.compile("/(\\S+)").matcher(userAgent);
    return version.find() ? version.group(1) : "";
  }
}
