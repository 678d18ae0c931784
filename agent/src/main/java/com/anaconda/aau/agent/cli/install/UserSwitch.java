package com.anaconda.aau.agent.cli.install;

import com.anaconda.aau.agent.report.Detail;
import com.anaconda.aau.core.config.Notice;
import com.anaconda.aau.core.config.SearchPath;
import com.anaconda.aau.core.config.Setting;
import com.anaconda.aau.core.config.Settings;
import com.anaconda.aau.core.process.Debug;
import com.anaconda.aau.core.process.Environment;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;

/**
 * Switches the tokens on or off for the user, in the same file as {@code conda config --set
 * anaconda_anon_usage off}.
 */
final class UserSwitch {

  private static final String BY_HAND = "edit it by hand";

  private final Environment environment;
  private final Path condarc;
  private final boolean dryRun;
  private final PrintWriter out;

  UserSwitch(Environment environment, boolean dryRun, PrintWriter out) throws InstallException {
    if (environment.home() == null) {
      throw new InstallException(
          "there is no home directory; set the variable HOME to an absolute path");
    }
    if (!Files.isDirectory(environment.home())) {
      throw new InstallException("the home directory does not exist: " + environment.home());
    }
    this.environment = environment;
    this.condarc = environment.home().resolve(".condarc");
    this.dryRun = dryRun;
    this.out = out;
  }

  /**
   * Switches the tokens off.
   *
   * @throws InstallException if they are still on
   */
  void disable() throws InstallException, IOException {
    Change change = Change.of(condarc, null);
    Change off =
        change.to(
            edit(change, BY_HAND + ", or set DO_NOT_TRACK=1", text -> text.with(false, false)));
    apply(off);
    if (!dryRun) {
      out.println(off);
      report(setting(environment), false);
    }
  }

  /**
   * Switches the tokens on.
   *
   * @throws InstallException if they are still off
   */
  void enable() throws InstallException, IOException {
    Change change = Change.of(condarc, null);
    Change on = change.to(edit(change, BY_HAND, CondarcText::without));
    on = on.to(edit(on, BY_HAND, text -> text.with(true, true)));
    apply(on);
    if (dryRun) {
      return;
    }
    Setting setting = setting(environment);
    if (!isOn(setting)) {
      on = on.to(overrule());
      setting = setting(environment);
    }
    out.println(on);
    report(setting, true);
  }

  /**
   * Overrules a condarc that conda reads before the user's, if that helps. Returns what the file
   * contains then.
   */
  private FileText overrule() throws InstallException, IOException {
    Change without = Change.of(condarc, null);
    Change with = without.to(edit(without, BY_HAND, text -> text.with(true, false)));
    apply(with);
    if (isOn(setting(environment))) {
      return with.after();
    }
    apply(Change.of(condarc, null).to(without.after()));
    return without.after();
  }

  private interface Edit {
    FileText of(CondarcText text) throws InstallException;
  }

  private FileText edit(Change change, String remedy, Edit edit) throws InstallException {
    try {
      return edit.of(new CondarcText(change.after()));
    } catch (InstallException e) {
      throw new InstallException(
          "cannot change " + shown(condarc.toString()) + ": " + e.getMessage() + "; " + remedy);
    }
  }

  private void apply(Change change) throws InstallException, IOException {
    change.check();
    if (dryRun) {
      out.print(change.diff());
      out.flush();
    } else {
      change.write();
      change.tidy();
    }
  }

  /** Returns the main switch that applies to this user. */
  static Setting setting(Environment environment) {
    return settings(environment).all().get(0);
  }

  private static Settings settings(Environment environment) {
    SearchPath path = SearchPath.of(environment);
    return Settings.resolve(environment, Collections.emptyMap(), path, Debug.of(environment));
  }

  private static boolean isOn(Setting setting) {
    return setting.value().equals("true");
  }

  private void report(Setting setting, boolean on) throws InstallException {
    String from = " <- " + shown(setting.source());
    if (isOn(setting) != on) {
      throw new InstallException(
          ("tokens are still " + (on ? "off" : "on") + ": " + because(setting) + from)
              + (setting.isFinal() ? " (final)" : ""));
    }
    String why = text(setting) + from;
    out.println("Tokens are " + (on ? "on" : "off") + " for this user (" + why + ").");
  }

  /** Returns what sets the switch, which may be an entry with another name. */
  private String because(Setting setting) {
    for (Notice notice : settings(environment).notices()) {
      if (notice.kind() == Notice.Kind.ALMOST_RIGHT
          && notice.source().equals(setting.source())
          && notice.understood().equals(text(setting))) {
        return notice.text();
      }
    }
    return text(setting);
  }

  private static String text(Setting setting) {
    return setting.name() + ": " + setting.value();
  }

  private String shown(String source) {
    return Detail.source(source, environment);
  }
}
