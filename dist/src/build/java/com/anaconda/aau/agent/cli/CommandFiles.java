package com.anaconda.aau.agent.cli;

import com.anaconda.aau.core.process.Environment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.AutoComplete;
import picocli.CommandLine;

/**
 * Writes the files that packages install beside the command {@code aau}: the manual page and the
 * completions for shells. All are derived from the command line itself, so none can disagree with
 * it.
 */
final class CommandFiles {

  private CommandFiles() {}

  /** Takes the folder to write to, the version, and the time of the release. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    CommandLine aau = commandLine();
    Files.createDirectories(folder);
    String date = arguments[2].replaceAll("T.*", "");
    Files.writeString(folder.resolve("aau.1"), new ManualPage(aau).text(arguments[1], date));
    Files.writeString(folder.resolve("_aau"), new ZshCompletion(aau).text());
    Files.writeString(folder.resolve("aau.fish"), new FishCompletion(aau).text());
    CommandLine withValues = commandLine();
    Values.addTo(withValues);
    Files.writeString(folder.resolve("aau.bash"), AutoComplete.bash("aau", withValues));
  }

  private static CommandLine commandLine() {
    return Commands.commandLine(
            Environment.ofProcess(), new Printer(System.out), new Printer(System.err))
        .setCommandName("aau");
  }
}
