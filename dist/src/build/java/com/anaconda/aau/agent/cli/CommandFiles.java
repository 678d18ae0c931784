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

  /** Takes the folder to write to, the version, and the date in the manual page's last line. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    CommandLine aau =
        Commands.commandLine(
            Environment.ofProcess(), new Printer(System.out), new Printer(System.err));
    aau.setCommandName("aau");
    Files.createDirectories(folder);
    Files.writeString(
        folder.resolve("aau.1"), new ManualPage(aau).text(arguments[1], arguments[2]));
    Files.writeString(folder.resolve("aau.bash"), AutoComplete.bash("aau", aau));
    Files.writeString(folder.resolve("_aau"), new ZshCompletion(aau).text());
    Files.writeString(folder.resolve("aau.fish"), new FishCompletion(aau).text());
  }
}
