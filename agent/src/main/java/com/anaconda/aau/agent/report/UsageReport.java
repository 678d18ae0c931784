package com.anaconda.aau.agent.report;

import com.anaconda.aau.core.AnonUsage;
import com.anaconda.aau.core.Version;
import com.anaconda.aau.core.config.Notice;
import com.anaconda.aau.core.config.Setting;
import com.anaconda.aau.core.config.value.OurKeys;
import com.anaconda.aau.core.process.Environment;
import com.anaconda.aau.core.token.MissingToken;
import com.anaconda.aau.core.token.Reason;
import com.anaconda.aau.core.token.Token;
import java.util.ArrayList;
import java.util.List;

/** Reports what is on and why. The report is safe to paste into a support ticket. */
public final class UsageReport {

  private UsageReport() {}

  /**
   * Returns the versions of the agent, Java and the system: {@code aau 0.2.0, Java 17.0.15 on Linux
   * amd64}.
   */
  public static String heading() {
    return ("aau " + Version.VERSION + ", Java " + System.getProperty("java.version"))
        + (" on " + System.getProperty("os.name") + " " + System.getProperty("os.arch"));
  }

  /** Returns the settings and tokens with their sources, but without token values. */
  public static List<String> lines(AnonUsage usage, Environment environment) {
    List<String> lines = new ArrayList<>();
    lines.add("Settings:");
    for (Setting setting : usage.settings()) {
      lines.add("  " + line(setting, environment));
    }
    addNotices(lines, usage, environment);
    lines.add("");
    lines.add("Tokens:" + (usage.tokens().isEmpty() ? " none" : ""));
    for (Setting setting : usage.settings()) {
      if (setting.name().equals(OurKeys.SWITCH) && setting.value().equals("false")) {
        lines.add("  off because of " + line(setting, environment));
      }
    }
    for (Token token : usage.tokens()) {
      lines.add("  " + Detail.of(token, cut(token.kind()), environment));
    }
    for (MissingToken missing : usage.missing()) {
      lines.add("  " + Detail.of(missing, environment));
    }
    lines.add("");
    lines.add("Appended to the User-Agent for hosts in scope:");
    lines.add("  " + suffix(usage));
    return lines;
  }

  private static String line(Setting setting, Environment environment) {
    String source = Detail.source(setting.source(), environment);
    String last = setting.isFinal() ? " (final)" : "";
    return setting.name() + ": " + setting.value() + " <- " + source + last;
  }

  /**
   * Returns the token string without the values, and with the tokens that the first request is
   * going to create.
   */
  private static String suffix(AnonUsage usage) {
    StringBuilder suffix = new StringBuilder("aau/" + Version.VERSION);
    for (Token.Kind kind : Token.Kind.values()) {
      for (Token token : usage.tokens()) {
        suffix.append(token.kind() == kind ? " " + cut(kind) : "");
      }
      for (MissingToken missing : usage.missing()) {
        suffix.append(
            missing.kind() == kind && missing.reason() == Reason.NOT_YET ? " " + cut(kind) : "");
      }
    }
    return suffix.toString();
  }

  private static String cut(Token.Kind kind) {
    return kind.letter() + "/.";
  }

  /** Adds warnings about settings that may not do what their author intended. */
  private static void addNotices(List<String> lines, AnonUsage usage, Environment environment) {
    if (usage.notices().isEmpty()) {
      return;
    }
    lines.add("");
    lines.add("Possible mistakes:");
    for (Notice notice : usage.notices()) {
      String source = Detail.source(notice.source(), environment);
      lines.add("  " + notice.text() + " <- " + source);
    }
  }
}
