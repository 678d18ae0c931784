package com.anaconda.aau.agent.cli;

import com.anaconda.aau.agent.report.Detail;
import com.anaconda.aau.core.UserAgentSuffix;
import com.anaconda.aau.core.config.NamedEnvironment;
import com.anaconda.aau.core.heartbeat.Heartbeat;
import com.anaconda.aau.core.heartbeat.NoHeartbeatException;
import com.anaconda.aau.core.process.Debug;
import com.anaconda.aau.core.process.Environment;
import com.anaconda.aau.core.token.MissingToken;
import com.anaconda.aau.core.token.Reason;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code heartbeat}: sends a heartbeat now, or shows what would be sent. */
@Command(
    name = "heartbeat",
    header = "Sends a heartbeat now, whether or not the settings ask for one.",
    sortOptions = false,
    usageHelpAutoWidth = true)
final class HeartbeatCommand implements Callable<Integer> {

  private final Environment environment;

  @Spec private CommandSpec spec;

  @Option(
      names = {"-p", "--prefix"},
      paramLabel = "PATH",
      description = "The environment's prefix (default: $CONDA_PREFIX).")
  private Path prefix;

  @Option(
      names = {"-n", "--name"},
      paramLabel = "NAME",
      description = "The name of an environment, instead of its prefix.")
  private String name;

  @Option(
      names = {"-d", "--dry-run"},
      description = "Print what would be sent, without sending or creating anything.")
  private boolean dryRun;

  @Option(
      names = {"-q", "--quiet"},
      description = "Print nothing.")
  private boolean quiet;

  @Option(
      names = "--channel",
      paramLabel = "URL|NAME",
      description = "The channel (default: main, where Anaconda hosts the configured channels).")
  private String channel;

  @Option(
      names = "--path",
      paramLabel = "PATH",
      description = "The path to request in the channel.")
  private String path;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Print this help.")
  private boolean help;

  HeartbeatCommand(Environment environment) {
    this.environment = environment;
  }

  /** Succeeds even if the heartbeat does not get through, so that scripts can continue. */
  @Override
  public Integer call() {
    if (name != null) {
      if (prefix != null) {
        throw wrong("--name and --prefix exclude each other");
      }
      prefix = NamedEnvironment.find(name, environment, Debug.of(environment));
      if (prefix == null) {
        throw wrong("no such environment: --name '" + name + "'");
      }
    }
    if (prefix != null && !Files.isDirectory(prefix)) {
      throw wrong("no such directory: --prefix '" + prefix + "'");
    }
    if (channel != null && !channel.matches("[A-Za-z0-9._-]+|https?://[^/\\s]\\S*")) {
      throw wrong("--channel takes a name or an http:// or https:// URL, not '" + channel + "'");
    }
    Map<String, String> options =
        prefix == null
            ? Collections.emptyMap()
            : Collections.singletonMap("prefix", prefix.toString());
    try {
      send(Heartbeat.requested(environment, options, channel, path, Debug.of(environment)));
    } catch (NoHeartbeatException e) {
      print("No heartbeat: " + e.getMessage() + ".");
    }
    return Commands.OK;
  }

  private void send(Heartbeat heartbeat) throws NoHeartbeatException {
    print("Heartbeat url: " + heartbeat.url());
    if (heartbeat.prefix() != null) {
      print("Prefix: " + heartbeat.prefix());
    }
    if (dryRun) {
      UserAgentSuffix tokens = heartbeat.existingTokens();
      print("User agent: " + heartbeat.userAgent(tokens));
      for (MissingToken missing : tokens.usage().missing()) {
        if (missing.reason() == Reason.NOT_YET) {
          print("  " + Detail.of(missing, environment));
        }
      }
      print("Dry run: nothing was sent.");
      return;
    }
    print("User agent: " + heartbeat.userAgent());
    try {
      print("Sent; the server responded with " + heartbeat.send() + " (404 is expected).");
    } catch (IOException e) {
      print("No heartbeat: " + Failure.explain(e) + ".");
    }
  }

  private void print(String line) {
    if (!quiet) {
      PrintWriter out = spec.commandLine().getOut();
      out.println(line);
      out.flush();
    }
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
