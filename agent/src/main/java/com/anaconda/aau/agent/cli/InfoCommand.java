package com.anaconda.aau.agent.cli;

import com.anaconda.aau.core.AnonUsage;
import com.anaconda.aau.core.Environment;
import com.anaconda.aau.core.Version;
import com.anaconda.aau.core.config.Setting;
import com.anaconda.aau.core.token.Token;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code info}: what is on and why, with nothing in it that a support ticket must not have. */
@Command(
    name = "info",
    header = "Prints settings, tokens and where they are from, without the tokens' values.",
    sortOptions = false,
    usageHelpAutoWidth = true)
final class InfoCommand implements Callable<Integer> {

  private final Environment environment;

  @Spec private CommandSpec spec;

  @Option(
      names = "--prefix",
      paramLabel = "PATH",
      description = "The environment's prefix; default $CONDA_PREFIX.")
  private String prefix;

  @Option(names = "--help", usageHelp = true, description = "Print this.")
  private boolean help;

  InfoCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    Map<String, String> options = new HashMap<>();
    if (prefix != null) {
      options.put("prefix", prefix);
    }
    AnonUsage usage = AnonUsage.resolve(environment, options);
    PrintWriter out = spec.commandLine().getOut();
    out.println("aau " + Version.VERSION + ", " + runtime());
    out.println();
    out.println("Settings:");
    for (Setting setting : usage.settings()) {
      out.println(
          "  "
              + (setting.name() + ": " + setting.value() + " <- ")
              + Detail.source(setting.source(), environment));
    }
    out.println();
    out.println("Tokens:" + (usage.tokens().isEmpty() ? " none" : ""));
    StringBuilder suffix = new StringBuilder("aau/" + Version.VERSION);
    for (Token token : usage.tokens()) {
      String cut = token.kind().letter() + "/.";
      suffix.append(' ').append(cut);
      out.println("  " + Detail.of(token, cut, environment));
    }
    out.println();
    out.println("Appended to the User-Agent, where the host is in scope:");
    out.println("  " + suffix);
    return Commands.OK;
  }

  private static String runtime() {
    return "Java "
        + System.getProperty("java.version")
        + (" on " + System.getProperty("os.name") + " " + System.getProperty("os.arch"));
  }
}
