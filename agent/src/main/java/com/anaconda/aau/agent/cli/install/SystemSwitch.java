package com.anaconda.aau.agent.cli.install;

import com.anaconda.aau.core.config.Setting;
import com.anaconda.aau.core.config.value.OurKeys;
import com.anaconda.aau.core.header.HostScope;
import com.anaconda.aau.core.token.TokenText;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;

/** Switches the agent on or off for all users of this machine. */
final class SystemSwitch {

  private final SystemPlaces places;
  private final AgentJar jar;
  private final boolean check;
  private final boolean dryRun;
  private final PrintWriter out;
  private final PrintWriter err;

  /**
   * Creates a switch.
   *
   * @param root the root directory; tests use another
   * @param check whether to check that the jar may run in everybody's JVMs
   */
  SystemSwitch(
      Path root, AgentJar jar, boolean check, boolean dryRun, PrintWriter out, PrintWriter err) {
    this.places = new SystemPlaces(root, jar);
    this.jar = jar;
    this.check = check;
    this.dryRun = dryRun;
    this.out = out;
    this.err = err;
  }

  /**
   * Switches the agent on.
   *
   * @param maven whether to switch it on for Maven only
   * @param hosts the hosts that may see tokens, or null to leave them as they are
   * @param organization the organization's token, or null to leave it as it is
   * @param notice where users can read more, which may be empty, or null to leave the notice as it
   *     is
   */
  void enable(boolean maven, List<String> hosts, String organization, String notice)
      throws InstallException, IOException {
    if (check) {
      jar.checkFitForAll();
    }
    Edits edits = new Edits();
    // Settings first: no JVM must start with the agent before they apply.
    if (hosts != null) {
      edits.add(places.hosts(hosts));
    }
    if (organization != null) {
      edits.add(places.organization(organization));
    }
    if (notice != null) {
      edits.add(places.notice(notice));
    }
    if (maven) {
      edits.add(places.maven());
    } else {
      for (Place place : places.everywhere()) {
        edits.add(place);
      }
    }
    apply(edits);
    if (!dryRun) {
      noteEffect(hosts);
    }
  }

  /** Prints a note if another file also sets the switch or the hosts. */
  private void noteEffect(List<String> hosts) {
    for (Setting setting : places.settings()) {
      boolean off = setting.name().equals(OurKeys.SWITCH) && setting.value().equals("false");
      boolean wider =
          hosts != null
              && setting.name().equals(OurKeys.HOSTS)
              && !setting.value().equals(String.join(", ", hosts));
      if (off || wider) {
        err.println("aau: note: other files count, too: " + setting);
      }
    }
  }

  /** Removes everything that {@link #enable} wrote. */
  void disable() throws InstallException, IOException {
    Edits edits = new Edits();
    for (Place place : places.all()) {
      edits.remove(place);
    }
    if (!dryRun) {
      edits.deleteLeftovers();
    }
    edits.dropUnchanged();
    if (edits.areNone() && !dryRun) {
      out.println("The agent is not switched on for all users; nothing has changed.");
      return;
    }
    apply(edits);
  }

  private void apply(Edits edits) throws InstallException, IOException {
    boolean none = edits.areNone();
    edits.apply(dryRun, out);
    if (!none && !dryRun) {
      err.println("aau: note: shells and JVMs that are running do not notice the change");
      if (places.runsSystemd()) {
        err.println("aau: note: services notice it after systemctl daemon-reexec and a restart");
      }
    }
  }

  /** Returns what is wrong with a list of hosts, or null. */
  static String faultOf(List<String> hosts) {
    for (String host : hosts) {
      if (!HostScope.isPattern(host)
          || !host.matches("[A-Za-z0-9.*:\\[\\]_][A-Za-z0-9.*:\\[\\]_-]*")) {
        return "--hosts takes names such as repo.example.com, *.example.com or host:8081,"
            + " without a scheme, path or space";
      }
    }
    return null;
  }

  /** Returns what is wrong with an organization's token, or null. */
  static String faultOf(String organization) {
    return TokenText.isSafe(organization)
        ? null
        : "--org takes 1 to 36 of the characters A-Z a-z 0-9 _ -";
  }

  /** Returns what is wrong with the URL of a notice, or null. It may be empty. */
  static String faultOfNotice(String url) {
    return url.matches("(https?://[A-Za-z0-9._~:/?#@!$&()*+,;=%\\[\\]-]{1,200})?")
        ? null
        : "--notice takes the http:// or https:// URL of a page for users";
  }
}
