package com.anaconda.aau.agent.cli;

import com.anaconda.aau.agent.cli.attribution.InstallerAttribution;
import com.anaconda.aau.agent.cli.attribution.InstallerPlatform;
import com.anaconda.aau.agent.cli.attribution.QueryString;
import com.anaconda.aau.agent.cli.option.OptionRules;
import com.anaconda.aau.agent.cli.output.Json;
import com.anaconda.aau.agent.cli.output.UsageJson;
import com.anaconda.aau.agent.report.Detail;
import com.anaconda.aau.core.AnonUsage;
import com.anaconda.aau.core.Version;
import com.anaconda.aau.core.file.OwnFile;
import com.anaconda.aau.core.process.Environment;
import com.anaconda.aau.core.token.MissingToken;
import com.anaconda.aau.core.token.RandomToken;
import com.anaconda.aau.core.token.Token;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command without a subcommand: prints the tokens. */
@Command(
    header = "Prints the anonymous usage tokens that this user's requests carry.",
    sortOptions = false,
    usageHelpAutoWidth = true,
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {"0:Success.", "1:It could not be done.", "2:The arguments are wrong."},
    footer = {
      "",
      "To load the agent: -javaagent:aau.jar[=KEY=VALUE,...], with the keys prefix, audit and those"
          + " of a condarc."
    })
final class TokensCommand implements Callable<Integer> {

  private final Environment environment;

  @Spec private CommandSpec spec;

  @Option(names = "--detail", description = "Also print where each token comes from.")
  private boolean detail;

  @Option(names = "--json", description = "Print the details as JSON.")
  private boolean json;

  @Option(
      names = "--prefix",
      paramLabel = "PATH",
      description = "The environment's prefix (default: $CONDA_PREFIX).")
  private String prefix;

  /**
   * The option's other name in conda's package. It is a separate option, so that messages use the
   * name that the user typed.
   */
  @Option(names = "--env-prefix", hidden = true)
  private String environmentPrefix;

  @Option(
      names = "--jwt",
      paramLabel = "TOKEN",
      description = "Derive the account token from this API key.")
  private String jwt;

  @Option(names = "--no-keyring", description = "Do not look for an API key.")
  private boolean noKeyring;

  @Option(names = "--paths", description = "Print the search path for system tokens.")
  private boolean paths;

  @Option(names = "--random", description = "Print a random token.")
  private boolean random;

  @Option(
      names = "--attribution",
      paramLabel = "FILE",
      description = "Extract the token of an installer file to PREFIX/.installer_token.")
  private Path attribution;

  @Option(
      names = "--platform",
      paramLabel = "windows|darwin|linux",
      description = "The platform of the installer file (default: this one).")
  private InstallerPlatform platform;

  @Option(names = "--verbose", description = "Explain each decision on stderr.")
  private boolean[] verbose;

  @Option(
      names = {"-V", "--version"},
      description = "Print the version.")
  private boolean version;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Print this help.")
  private boolean help;

  TokensCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws IOException {
    new OptionRules(spec.commandLine())
        .atMostOne("--prefix", "--env-prefix")
        .atMostOne("--version", "--random", "--paths", "--detail", "--attribution")
        .excludes("--json", "--version", "--random", "--paths", "--attribution")
        .excludes("--attribution", "--jwt", "--no-keyring")
        .needs("--platform", "--attribution");
    prefix = prefix == null ? environmentPrefix : prefix;
    PrintWriter out = spec.commandLine().getOut();
    if (version) {
      out.println(Version.VERSION);
    } else if (random) {
      out.println(RandomToken.create());
    } else if (attribution != null) {
      return saveAttribution(out);
    } else if (paths) {
      for (Path directory : AnonUsage.inspect(effectiveEnvironment(), options()).searchPath()) {
        out.println(directory);
      }
    } else {
      print(out, AnonUsage.resolve(effectiveEnvironment(), options()));
    }
    return Commands.OK;
  }

  private void print(PrintWriter out, AnonUsage usage) {
    if (json) {
      UsageJson formatter = new UsageJson(environment);
      Json.ofCommand("tokens")
          .with("userAgent", usage.tokenString())
          .with("tokens", formatter.tokens(usage, true))
          .with("missing", formatter.missing(usage))
          .print(out);
      return;
    }
    out.println(usage.tokenString());
    if (detail) {
      for (Token token : usage.tokens()) {
        out.println("  " + Detail.of(token, token.toString(), environment));
      }
      for (MissingToken missing : usage.missing()) {
        if (!missing.reason().isOrdinary()) {
          out.println("  " + Detail.of(missing, environment));
        }
      }
    }
  }

  private Environment effectiveEnvironment() {
    return verbose == null ? environment : environment.with("ANACONDA_ANON_USAGE_DEBUG", "1");
  }

  private Map<String, String> options() {
    Map<String, String> options = new HashMap<>();
    put(options, "prefix", prefix);
    put(options, "jwt", jwt);
    put(options, "no-keyring", noKeyring ? "true" : null);
    return options;
  }

  private static void put(Map<String, String> options, String key, String value) {
    if (value != null) {
      options.put(key, value);
    }
  }

  private int saveAttribution(PrintWriter out) throws IOException {
    if (prefix == null) {
      return failed("--attribution needs --prefix, the directory to write .installer_token to");
    }
    if (!Files.isRegularFile(attribution)) {
      return failed((Files.exists(attribution) ? "not a file: " : "no such file: ") + attribution);
    }
    Path directory = Environment.path(prefix);
    if (directory == null) {
      return failed("not a path: --prefix " + prefix);
    }
    String data = new InstallerAttribution(environment, platform).find(attribution);
    if (data == null) {
      out.println("No attribution data found in installer.");
      return Commands.OK;
    }
    String token = QueryString.get(QueryString.unquote(data), "installer_token");
    if (token == null) {
      spec.commandLine().getErr().println("aau: no installer_token in the attribution data");
      return Commands.OK;
    }
    Path file = directory.resolve(".installer_token");
    try {
      Files.createDirectories(directory);
      try (FileChannel channel = OwnFile.openOrCreate(file)) {
        channel.truncate(0);
        channel.write(StandardCharsets.UTF_8.encode(token));
      }
    } catch (IOException e) {
      return failed("cannot write to --prefix: " + Failure.explain(e));
    }
    out.println("Installer token saved to " + file);
    return Commands.OK;
  }

  private int failed(String reason) {
    spec.commandLine().getErr().println("aau: " + reason);
    return Commands.FAILED;
  }
}
