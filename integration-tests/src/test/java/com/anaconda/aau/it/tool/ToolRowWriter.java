package com.anaconda.aau.it.tool;

import com.anaconda.aau.it.harness.Build;
import com.anaconda.aau.it.harness.JavaVersion;
import com.anaconda.aau.it.harness.TokenString;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestWatcher;

/** Writes the row of a tool for {@link ToolTable}, unless one of its tests failed. */
final class ToolRowWriter implements BeforeAllCallback, TestWatcher, AfterAllCallback {

  private static final Path DIRECTORY = Build.directory("tools");

  private boolean failed;

  @Override
  public void beforeAll(ExtensionContext context) throws IOException {
    String test = context.getRequiredTestClass().getSimpleName();
    ToolRow.delete(DIRECTORY, test, JavaVersion.OF_FORKS);
  }

  @Override
  public void testFailed(ExtensionContext context, Throwable cause) {
    failed = true;
  }

  @Override
  public void afterAll(ExtensionContext context) throws IOException {
    RepositoryToolSuite suite = (RepositoryToolSuite) context.getRequiredTestInstance();
    String obstacle = suite.obstacle(JavaVersion.OF_FORKS);
    if (obstacle != null) {
      row(suite, "", "", obstacle).writeTo(DIRECTORY);
    } else if (!failed && context.getExecutionException().isEmpty()) {
      String clients = String.join("\n", suite.clients().found());
      row(suite, clients, userAgents(suite.tokens()), "").writeTo(DIRECTORY);
    }
  }

  private static ToolRow row(
      RepositoryToolSuite suite, String clients, String userAgents, String obstacle) {
    Tool tool = suite.tool();
    return new ToolRow(
        suite.getClass().getSimpleName(),
        tool.name(),
        tool.version() == null ? versionIn(userAgents) : tool.version(),
        tool.options(),
        clients,
        userAgents,
        JavaVersion.OF_FORKS,
        obstacle);
  }

  /** The User-Agents without the tokens' values and the kernel version of the test machine. */
  private static String userAgents(List<TokenString> tokens) {
    return tokens.stream()
        .map(
            it ->
                it.own().replaceAll("(Linux.)[^);]+", "$1…")
                    + " "
                    + it.suffix().replaceAll(" (\\w)/\\S+", " $1/…"))
        .distinct()
        .collect(Collectors.joining("\n"));
  }

  private static String versionIn(String userAgent) {
    Matcher version = Pattern.compile("/(\\S+)").matcher(userAgent);
    return version.find() ? version.group(1) : "";
  }
}
