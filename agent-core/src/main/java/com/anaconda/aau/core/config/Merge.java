package com.anaconda.aau.core.config;

import com.anaconda.aau.core.config.value.OurKeys;
import com.anaconda.aau.core.config.value.RawValue;
import com.anaconda.aau.core.config.value.Scalar;
import com.anaconda.aau.core.config.value.Truth;
import com.anaconda.aau.core.config.value.Variables;
import com.anaconda.aau.core.header.HostScope;
import com.anaconda.aau.core.process.Environment;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Decides which value applies when several sources set the same key. */
final class Merge {
  private final Sources sources;
  private final Environment environment;
  private final List<Notice> notices;

  Merge(Sources sources, Environment environment) {
    this.sources = sources;
    this.environment = environment;
    this.notices = new ArrayList<>(sources.notices());
  }

  /** Returns the oddities found in files and in the keys queried so far. */
  List<Notice> notices() {
    return notices;
  }

  /** Returns the main switch. Any value that is not a boolean means off. */
  Setting enabled(Setting otherwise) {
    RawValue winner = decisive(OurKeys.SWITCH);
    if (winner == null) {
      return otherwise;
    }
    Boolean value = winner.scalar() == null ? null : Truth.of(expanded(winner.scalar()));
    String source =
        value == null ? winner.source() + " (not a boolean)" : winner.source().toString();
    String text = String.valueOf(Boolean.TRUE.equals(value));
    return new Setting(OurKeys.SWITCH, text, source, isLocked(winner));
  }

  /** Returns the heartbeat setting. Any value that is neither a boolean nor a URL means off. */
  Setting heartbeat(Setting otherwise) {
    RawValue winner = decisive(OurKeys.HEARTBEAT);
    if (winner == null) {
      return otherwise;
    }
    HeartbeatDestination destination = destination(winner);
    String text = destination == null ? "false" : destination.toString();
    return new Setting(OurKeys.HEARTBEAT, text, winner.source().toString(), isLocked(winner));
  }

  /**
   * Returns a setting that adds protection: whether each host sees tokens of its own, or the age at
   * which saved tokens are replaced. An unclear value counts as protection.
   */
  Setting protection(Setting otherwise) {
    String key = otherwise.name();
    RawValue winner = decisive(key);
    return winner == null
        ? otherwise
        : new Setting(key, text(key, winner), winner.source().toString(), isLocked(winner));
  }

  /** Returns the age at which saved tokens are replaced, or null for never. */
  MaximumAge maximumAge() {
    RawValue winner = decisive(OurKeys.ROTATE);
    return winner == null ? null : maximumAge(winner);
  }

  private MaximumAge maximumAge(RawValue value) {
    return MaximumAge.of(value.scalar() == null ? null : expanded(value.scalar()));
  }

  /** Returns how a value other than a list is understood. */
  String text(String key, RawValue value) {
    if (key.equals(OurKeys.ROTATE)) {
      MaximumAge age = maximumAge(value);
      return age == null ? "never" : age.toString();
    }
    return String.valueOf(key.equals(OurKeys.UNLINKABLE) && isPrivate(key, value));
  }

  /**
   * Returns whether a value was locked by its source. The agent itself locks the values of
   * unreadable files, which does not count.
   */
  private static boolean isLocked(RawValue value) {
    return value.isFinal() && !isUnknown(value);
  }

  private static boolean isUnknown(RawValue value) {
    return value.isDoubtful() && value.written() == null;
  }

  /** Returns whether heartbeats are forbidden, including those requested on the command line. */
  boolean forbidsHeartbeat() {
    return sources.doNotTrack() && isPrivate(OurKeys.HEARTBEAT, decisive(OurKeys.HEARTBEAT));
  }

  /** Returns where the heartbeat goes, or null if there is none. */
  HeartbeatDestination destination() {
    RawValue winner = decisive(OurKeys.HEARTBEAT);
    return winner == null ? null : destination(winner);
  }

  private HeartbeatDestination destination(RawValue value) {
    return value.scalar() == null ? null : HeartbeatDestination.of(expanded(value.scalar()));
  }

  /**
   * Returns the value in force: the administrator's if it is final, else the more private one in a
   * variable, in an option or in an unreadable file, else the value that conda would choose.
   */
  private RawValue decisive(String key) {
    RawValue no = null;
    RawValue ours = null;
    for (RawValue value : sources.of(key)) {
      boolean isPrivate = isPrivate(key, value);
      if (value.isDoubtful() && !isPrivate) {
        continue;
      }
      if (value.isFinal() && value.source().isAdministrator()) {
        return value;
      }
      if (isPrivate && (value.source().isOfTheProcess() || isRefused(key, value))) {
        no = no == null || key.equals(OurKeys.ROTATE) && isShorter(value, no) ? value : no;
      }
      ours = ours == null || !ours.isFinal() ? value : ours;
    }
    return no != null ? no : ours;
  }

  /**
   * Returns whether the agent cannot read the file, or whether the value is a collection where
   * conda expects a scalar. In most of these cases, conda stops with an error.
   */
  private static boolean isRefused(String key, RawValue value) {
    boolean isCondas = key.equals(OurKeys.SWITCH) || key.equals(OurKeys.HEARTBEAT);
    return isUnknown(value) || isCondas && value.scalar() == null;
  }

  private boolean isShorter(RawValue one, RawValue other) {
    return maximumAge(one).isShorterThan(maximumAge(other));
  }

  /** Returns whether a value is the more private choice: an opt-out or added protection. */
  boolean isPrivate(String key, RawValue value) {
    switch (key) {
      case OurKeys.HEARTBEAT:
        return destination(value) == null;
      case OurKeys.ROTATE:
        return maximumAge(value) != null;
      case OurKeys.UNLINKABLE:
        return !isBoolean(value, false) || isEmpty(value);
      default:
        return !isBoolean(value, true);
    }
  }

  /** Returns whether a value is empty text. A key without a value in a condarc is not. */
  private static boolean isEmpty(RawValue value) {
    return value.scalar().kind() == Scalar.Kind.STRING && value.scalar().text().isEmpty();
  }

  private boolean isBoolean(RawValue value, boolean expected) {
    return value.scalar() != null
        && Boolean.valueOf(expected).equals(Truth.of(expanded(value.scalar())));
  }

  /** Records values that have no effect or whose key is misspelled. */
  void noteOddities(String key) {
    if (!sources.of(key).isEmpty()) {
      new Oddities(this, notices).note(key, sources.of(key));
    }
  }

  /** Merges the host lists of all sources. Doubtful sources can only remove hosts. */
  Setting hosts(Setting otherwise, List<String> otherwiseHosts, List<String> result) {
    String key = otherwise.name();
    String otherwiseSource = otherwise.source();
    List<String> listed = new ArrayList<>();
    Setting list = list(key, otherwiseHosts, otherwiseSource, listed);
    List<String> hosts = listed;
    String source = list.source();
    RawValue enabled = decisive(OurKeys.SWITCH);
    boolean off = enabled != null && isPrivate(OurKeys.SWITCH, enabled);
    for (RawValue value : sources.of(key)) {
      if (off && isUnknown(value)) {
        continue; // tokens are off, so there is no host to exclude
      }
      if (value.isDoubtful()) {
        hosts = HostScope.inBoth(hosts, items(value));
        source =
            source.equals(otherwiseSource) ? "" + value.source() : source + ", " + value.source();
      } else if (value.isFinal()) {
        break;
      }
    }
    result.addAll(hosts);
    return new Setting(key, Setting.join(hosts), source, list.isFinal());
  }

  /** Merges the lists of all sources, highest first. A final list shuts out higher sources. */
  Setting list(String key, List<String> otherwise, String otherwiseSource, List<String> result) {
    Set<String> merged = new LinkedHashSet<>();
    StringBuilder source = new StringBuilder();
    boolean closed = false;
    for (RawValue value : sources.of(key)) {
      if (!value.isDoubtful() && !closed) {
        Set<String> higher = new LinkedHashSet<>(items(value));
        higher.addAll(merged);
        merged = higher;
        source.insert(0, source.length() == 0 ? "" : ", ").insert(0, value.source());
        closed = value.isFinal();
      }
    }
    boolean said = source.length() > 0;
    result.addAll(said ? merged : otherwise);
    return new Setting(
        key, Setting.join(result), said ? source.toString() : otherwiseSource, closed);
  }

  List<String> items(RawValue value) {
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

  /** Splits the text of a variable or option, neither of which can hold a list. */
  static void split(String text, List<String> items) {
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
}
