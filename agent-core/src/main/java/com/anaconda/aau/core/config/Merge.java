package com.anaconda.aau.core.config;

import com.anaconda.aau.core.Environment;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Who wins when several sources speak of one key. */
final class Merge {
  private final Sources sources;
  private final Environment environment;

  Merge(Sources sources, Environment environment) {
    this.sources = sources;
    this.environment = environment;
  }

  /** The main switch; whatever is no boolean means off. */
  Setting enabled(String otherwise) {
    if (sources.broken() != null) {
      return new Setting(Sources.SWITCH, "false", sources.broken() + " (broken)");
    }
    RawValue winner = winner(Sources.SWITCH);
    if (winner == null) {
      return new Setting(Sources.SWITCH, "true", otherwise);
    }
    Boolean value = winner.scalar() == null ? null : Truth.of(expanded(winner.scalar()));
    String source = value == null ? winner.source() + " (no boolean)" : winner.source();
    return new Setting(Sources.SWITCH, String.valueOf(value == Boolean.TRUE), source);
  }

  /** The heartbeat; whatever is neither a boolean nor a URL means off. */
  Setting heartbeat(String otherwise) {
    RawValue winner = sources.broken() != null ? null : winner(Sources.HEARTBEAT);
    if (winner == null || winner.scalar() == null) {
      return new Setting(Sources.HEARTBEAT, "false", winner == null ? otherwise : winner.source());
    }
    Scalar scalar = expanded(winner.scalar());
    Boolean value = Truth.of(scalar);
    String text = Truth.strip(scalar.text());
    String known = value != null ? value.toString() : isUrl(text) ? text : "false";
    return new Setting(Sources.HEARTBEAT, known, winner.source());
  }

  /** A list: higher sources in front, up to the first that is final. */
  Setting list(String key, List<String> otherwise, String otherwiseSource, List<String> result) {
    Set<String> merged = new LinkedHashSet<>();
    StringBuilder source = new StringBuilder();
    for (RawValue value : sources.of(key)) {
      Set<String> higher = new LinkedHashSet<>(items(value));
      higher.addAll(merged);
      merged = higher;
      source.insert(0, source.length() == 0 ? "" : ", ").insert(0, value.source());
      if (value.isFinal()) {
        break;
      }
    }
    boolean said = source.length() > 0;
    result.addAll(said ? merged : otherwise);
    return new Setting(key, join(result), said ? source.toString() : otherwiseSource);
  }

  private List<String> items(RawValue value) {
    List<String> items = new ArrayList<>();
    if (value.list() != null) {
      for (String item : value.list()) {
        items.add(Truth.strip(Variables.expand(item, environment)));
      }
    } else if (value.scalar() != null && value.scalar().kind() != Scalar.Kind.NULL) {
      split(Variables.expand(value.scalar().text(), environment), items);
    }
    return items;
  }

  /** Variables and options have no lists: the parts of a text count. */
  private static void split(String text, List<String> items) {
    int start = 0;
    for (int at = 0; at <= text.length(); at++) {
      boolean ends = at == text.length();
      if (ends || Truth.isBlank(text.charAt(at)) || ",;".indexOf(text.charAt(at)) >= 0) {
        if (at > start) {
          items.add(text.substring(start, at));
        }
        start = at + 1;
      }
    }
  }

  RawValue winner(String key) {
    RawValue last = null;
    for (RawValue value : sources.of(key)) {
      if (value.isFinal()) {
        return value;
      }
      last = value;
    }
    return last;
  }

  Scalar expanded(Scalar scalar) {
    if (scalar.kind() != Scalar.Kind.STRING) {
      return scalar;
    }
    return Scalar.string(Variables.expand(scalar.text(), environment));
  }

  private static boolean isUrl(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) <= ' ' || text.charAt(i) > '~') {
        return false;
      }
    }
    int scheme = text.startsWith("https://") ? 8 : text.startsWith("http://") ? 7 : 0;
    return scheme > 0 && scheme < text.length() && "/?#:@".indexOf(text.charAt(scheme)) < 0;
  }

  private static String join(List<String> items) {
    StringBuilder text = new StringBuilder();
    for (String item : items) {
      text.append(text.length() == 0 ? "" : ", ").append(item);
    }
    return text.toString();
  }
}
