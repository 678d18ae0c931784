package com.anaconda.aau.agent.cli.install;

import com.anaconda.aau.core.config.SearchPath;
import com.anaconda.aau.core.config.Setting;
import com.anaconda.aau.core.config.Settings;
import com.anaconda.aau.core.config.value.OurKeys;
import com.anaconda.aau.core.process.Debug;
import com.anaconda.aau.core.process.Environment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The files that switch the agent on for all users of a machine; see docs/fleet.md. */
final class SystemPlaces {

  private static final String COMMAND = "enable --system";

  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-r--r--");
  private static final Set<PosixFilePermission> PROGRAM =
      PosixFilePermissions.fromString("rwxr-xr-x");

  /** Matches the lines of {@link #hosts}, but no setting that was added, such as an opt-out. */
  private static final Pattern OF_HOSTS = Pattern.compile("(anaconda_anon_usage_hosts:| *- ).*|");

  private final Path root;
  private final Path etc;
  private final AgentJar jar;

  /**
   * Creates the places.
   *
   * @param root the root directory; tests use another
   */
  SystemPlaces(Path root, AgentJar jar) {
    this.root = root;
    this.etc = root.resolve("etc");
    this.jar = jar;
  }

  /** Returns the places that switch the agent on for every JVM. */
  List<Place> everywhere() {
    List<Place> places = new ArrayList<>();
    places.add(isMac() ? zshenv() : profile());
    if (hasSystemd()) {
      places.addAll(generators());
    }
    return places;
  }

  private boolean isMac() {
    return Files.isDirectory(root.resolve("System/Library"));
  }

  private boolean hasSystemd() {
    return Files.isDirectory(etc.resolve("systemd"))
        || Files.isDirectory(root.resolve("usr/lib/systemd"))
        || Files.isDirectory(root.resolve("lib/systemd"));
  }

  /** Returns whether systemd runs, and so has to be told to read its configuration again. */
  boolean runsSystemd() {
    return Files.isDirectory(root.resolve("run/systemd/system"));
  }

  /** Returns the file that login shells read. */
  private Place profile() {
    return shell("profile.d/aau.sh");
  }

  /** Returns the file that every zsh reads. macOS uses zsh, and has no profile.d. */
  private Place zshenv() {
    return shell("zshenv");
  }

  private Place shell(String file) {
    Snippet snippet = new PosixSnippet(Variable.JAVA_TOOL_OPTIONS);
    return new MarkedBlock(etc.resolve(file), jar, COMMAND, snippet, FILE);
  }

  /**
   * Returns the notice for users. macOS, which has no profile.d, has a file for zsh as a login
   * shell.
   *
   * @param url where users can read more; it may be empty
   */
  Place notice(String url) {
    boolean locked =
        settings().stream()
            .anyMatch(
                setting ->
                    setting.name().equals(OurKeys.SWITCH)
                        && setting.isFinal()
                        && setting.value().equals("true"));
    Path file = etc.resolve(isMac() ? "zprofile" : "profile.d/aau-notice.sh");
    return new MarkedBlock(file, jar, COMMAND, new NoticeSnippet(etc, url, locked), FILE);
  }

  /** Returns the programs that systemd runs to get the environment of services. */
  private List<Place> generators() {
    List<Place> generators = new ArrayList<>();
    for (String of : Arrays.asList("system", "user")) {
      Path file = etc.resolve("systemd").resolve(of + "-environment-generators").resolve("60-aau");
      generators.add(new OwnedFile(file, jar, GeneratorProgram::lines, PROGRAM));
    }
    return generators;
  }

  /** Returns the file that the script mvn reads for every user. */
  Place maven() {
    Snippet snippet = new PosixSnippet(Variable.MAVEN_OPTS);
    return new MarkedBlock(etc.resolve("mavenrc"), jar, COMMAND, snippet, FILE);
  }

  /** Returns the condarc that limits the tokens to some hosts. */
  Place hosts(List<String> hosts) {
    List<String> lines = new ArrayList<>();
    lines.add(OwnedFile.MARK);
    lines.add("anaconda_anon_usage_hosts:  #!final");
    for (String host : hosts) {
      lines.add("  - \"" + host + '"');
    }
    Path file = etc.resolve("conda/condarc.d/aau.yml");
    return new OwnedFile(file, jar, any -> lines, FILE, OF_HOSTS);
  }

  /** Returns the file with the organization's token. Its readers ignore all but the first line. */
  Place organization(String token) {
    List<String> lines = Arrays.asList(token, OwnedFile.MARK);
    return new OwnedFile(etc.resolve("conda/org_token"), jar, any -> lines, FILE);
  }

  /** Returns the settings that the administrator's files make for a user who has none. */
  List<Setting> settings() {
    Map<String, String> variables =
        root.getNameCount() == 0
            ? Collections.emptyMap()
            : Collections.singletonMap(
                "ANACONDA_ANON_USAGE_TEST_SYSTEM_ROOT", etc.resolve("conda").toString());
    Environment nobody = Environment.of(variables, null, null, "Linux");
    return Settings.resolve(nobody, Collections.emptyMap(), SearchPath.of(nobody), Debug.off())
        .all();
  }

  /** Returns all places that name the agent. */
  List<Place> ofAgent() {
    List<Place> places = new ArrayList<>(Arrays.asList(profile(), zshenv()));
    places.addAll(generators());
    places.add(maven());
    return places;
  }

  /** Returns all places. */
  List<Place> all() {
    List<Place> places = ofAgent();
    places.add(notice(""));
    places.add(hosts(new ArrayList<>()));
    places.add(organization(""));
    return places;
  }
}
