package com.anaconda.aau.agent.cli.install;

import com.anaconda.aau.core.process.Environment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Finds out where the agent is switched on. */
final class Status {

  /**
   * Matches the names of variables that JVMs read, such as {@code JAVA_TOOL_OPTIONS}, and that
   * scripts pass to a JVM, such as {@code MAVEN_OPTS}.
   */
  private static final Pattern VARIABLE = Pattern.compile(".*(?:OPTS|OPTIONS|ARGS)");

  private final Environment environment;
  private final AgentJar jar;

  Status(Environment environment, AgentJar jar) {
    this.environment = environment;
    this.jar = jar;
  }

  /** Returns an entry for each place. */
  List<StatusEntry> ofPlaces(Collection<Place> places) throws IOException {
    List<StatusEntry> entries = new ArrayList<>();
    for (Place place : places) {
      entries.add(of(place, place.toString(), false));
    }
    return entries;
  }

  /** Returns an entry for each variable that names the agent. */
  List<StatusEntry> ofVariables() throws IOException {
    List<StatusEntry> entries = new ArrayList<>();
    for (Map.Entry<String, String> each : new TreeMap<>(environment.variables()).entrySet()) {
      String named = VARIABLE.matcher(each.getKey()).matches() ? jarIn(each.getValue()) : null;
      if (named != null) {
        entries.add(on("$" + each.getKey(), named));
      }
    }
    return entries;
  }

  private String jarIn(String value) {
    AgentOption option = AgentOption.find(value, 0, value.length(), jar.path().toString());
    return option == null ? HandMadeFile.jarIn(value, jar) : option.path();
  }

  /**
   * Returns an entry for each file in which somebody switched the agent on by hand.
   *
   * @param places the places whose own lines do not count
   */
  List<StatusEntry> ofHandMade(Collection<Path> files, Collection<Place> places)
      throws IOException {
    List<StatusEntry> entries = new ArrayList<>();
    for (Path file : files) {
      StatusEntry entry = of(new HandMadeFile(file, jar, places), file + " (by hand)", true);
      if (!entry.isOff()) {
        entries.add(entry);
      }
    }
    return entries;
  }

  private StatusEntry of(AgentFile file, String name, boolean mayBeOdd) throws IOException {
    try {
      String named = file.jarIn(new ConfigFile(file.file()).read());
      return named == null ? StatusEntry.off(name) : on(name, named);
    } catch (InstallException e) {
      // A directory or a binary file among scripts is nobody's switch.
      boolean forbidden = String.valueOf(e.getMessage()).contains("permission");
      return mayBeOdd && !forbidden
          ? StatusEntry.off(name)
          : StatusEntry.unknown(name, e.getMessage());
    }
  }

  private StatusEntry on(String place, String named) throws IOException {
    if (named.indexOf('$') >= 0 || named.indexOf('%') >= 0 || named.startsWith("~")) {
      return StatusEntry.on(place, named, null);
    }
    Path path = Environment.path(named);
    if (path == null || !Files.isRegularFile(path)) {
      return StatusEntry.missing(place, named);
    }
    boolean same = Files.exists(jar.path()) && Files.isSameFile(path, jar.path());
    return StatusEntry.on(place, named, same);
  }
}
