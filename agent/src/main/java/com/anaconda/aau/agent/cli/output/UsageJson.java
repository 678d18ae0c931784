package com.anaconda.aau.agent.cli.output;

import com.anaconda.aau.agent.report.Detail;
import com.anaconda.aau.core.AnonUsage;
import com.anaconda.aau.core.config.Notice;
import com.anaconda.aau.core.config.Setting;
import com.anaconda.aau.core.process.Environment;
import com.anaconda.aau.core.token.MissingToken;
import com.anaconda.aau.core.token.Token;
import java.util.ArrayList;
import java.util.List;

/** Settings and tokens as JSON. */
public final class UsageJson {

  private final Environment environment;

  /** Creates a formatter that shows the home directory of an environment as {@code ~}. */
  public UsageJson(Environment environment) {
    this.environment = environment;
  }

  /** Returns the settings. */
  public List<Json> settings(AnonUsage usage) {
    List<Json> settings = new ArrayList<>();
    for (Setting setting : usage.settings()) {
      settings.add(of(setting));
    }
    return settings;
  }

  /** Returns a setting. */
  public Json of(Setting setting) {
    return new Json()
        .with("name", setting.name())
        .with("value", setting.value())
        .with("source", shown(setting.source()))
        .with("final", setting.isFinal());
  }

  /** Returns settings that may not do what their author intended. */
  public List<Json> notices(AnonUsage usage) {
    List<Json> notices = new ArrayList<>();
    for (Notice notice : usage.notices()) {
      notices.add(new Json().with("text", notice.text()).with("source", shown(notice.source())));
    }
    return notices;
  }

  /** Returns the tokens, with or without their values. */
  public List<Json> tokens(AnonUsage usage, boolean values) {
    List<Json> tokens = new ArrayList<>();
    for (Token token : usage.tokens()) {
      tokens.add(
          ofKind(token.kind())
              .with("value", values ? token.value() : null)
              .with("source", shown(token.source())));
    }
    return tokens;
  }

  /** Returns the missing tokens, each with the reason. */
  public List<Json> missing(AnonUsage usage) {
    List<Json> missing = new ArrayList<>();
    for (MissingToken each : usage.missing()) {
      missing.add(
          ofKind(each.kind())
              .with("reason", each.reason().name())
              .with("text", each.text())
              .with("place", each.place() == null ? null : shown(each.place())));
    }
    return missing;
  }

  private static Json ofKind(Token.Kind kind) {
    return new Json().with("kind", kind.label()).with("letter", String.valueOf(kind.letter()));
  }

  private String shown(String source) {
    return Detail.source(source, environment);
  }
}
