package com.anaconda.aau.core.config.condarc;

import com.anaconda.aau.core.config.value.RawValue;
import com.anaconda.aau.core.config.value.Scalar;
import com.anaconda.aau.core.config.value.Source;
import com.anaconda.aau.core.config.value.Spelling;
import com.anaconda.aau.core.config.value.Truth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The settings in one configuration file. Immutable. */
public final class CondarcYaml {
  private final Source source;
  private final String text;
  private final List<YamlNode> keysAndValues;

  private CondarcYaml(Source source, String text, List<YamlNode> keysAndValues) {
    this.source = source;
    this.text = text;
    this.keysAndValues = keysAndValues;
  }

  /**
   * Parses a file.
   *
   * @throws BrokenCondarcException if conda would refuse the file or the file looks hostile
   */
  public static CondarcYaml parse(Source source, String text) throws BrokenCondarcException {
    YamlNode root = YamlReader.read(new MarkedText(text));
    List<YamlNode> none = Collections.emptyList();
    if (root == null) {
      return new CondarcYaml(source, text, none);
    }
    new CondarcNodes(text).check(root);
    if (root.shape() != YamlNode.Shape.MAPPING) {
      if (root.scalar() != null && root.scalar().kind() == Scalar.Kind.NULL) {
        return new CondarcYaml(source, text, none);
      }
      throw new BrokenCondarcException("not a mapping");
    }
    return new CondarcYaml(source, text, root.children());
  }

  /** Returns the value of a top-level key, or null if the file does not contain it. */
  public RawValue valueOf(String key) throws BrokenCondarcException {
    RawValue value = null;
    for (int i = 0; i < keysAndValues.size(); i += 2) {
      if (keysAndValues.get(i).isText(key)) {
        value = value(i);
      }
    }
    return value;
  }

  /**
   * Returns whether a key's value is a scalar, a list of scalars, or a mapping to either. Conda
   * refuses any other value of its settings.
   */
  public boolean isFlat(String key) {
    for (int i = 0; i < keysAndValues.size(); i += 2) {
      if (keysAndValues.get(i).isText(key) && !isFlat(keysAndValues.get(i + 1), true)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isFlat(YamlNode node, boolean mayBeMapping) {
    if (node.shape() == YamlNode.Shape.SCALAR) {
      return true;
    }
    boolean list = node.shape() == YamlNode.Shape.LIST;
    for (YamlNode child : node.children()) {
      if (child.scalar() == null && (list || !isFlat(child, false))) {
        return false;
      }
    }
    return list || mayBeMapping;
  }

  /**
   * Returns the offsets in the text at which the value of a top-level key starts and ends, or null
   * if the file does not contain the key, or its value is an alias.
   */
  public int[] extentOf(String key) {
    for (int i = 0; i < keysAndValues.size(); i += 2) {
      YamlNode value = keysAndValues.get(i + 1);
      if (keysAndValues.get(i).isText(key) && value.start() >= keysAndValues.get(i).end()) {
        return new int[] {value.start(), value.end()};
      }
    }
    return null;
  }

  /** Returns the number of top-level keys. */
  public int size() {
    return keysAndValues.size() / 2;
  }

  /** Returns the values of all misspellings of a key. */
  public List<RawValue> almost(String key) throws BrokenCondarcException {
    List<RawValue> values = new ArrayList<>();
    for (int i = 0; i < keysAndValues.size(); i += 2) {
      YamlNode node = keysAndValues.get(i);
      if (node.scalar() != null
          && !node.isText(key)
          && key.equals(Spelling.keyOf(node.scalar().text()))) {
        values.add(value(i).inDoubt(written(node)));
      }
    }
    return values;
  }

  /**
   * Returns one opt-out for each {@code DO_NOT_TRACK}, however spelled, whose value is not false.
   */
  public List<RawValue> doNotTrack() throws BrokenCondarcException {
    List<RawValue> noes = new ArrayList<>();
    for (int i = 0; i < keysAndValues.size(); i += 2) {
      YamlNode key = keysAndValues.get(i);
      if (key.scalar() != null
          && Spelling.isDoNotTrack(key.scalar().text())
          && asksForIt(keysAndValues.get(i + 1).scalar())) {
        boolean last = value(i).isFinal();
        noes.add(RawValue.of(source, Scalar.string("false"), last).inDoubt(written(key)));
      }
    }
    return noes;
  }

  /** Treats a value that is not a scalar as an opt-out. */
  private static boolean asksForIt(Scalar value) {
    return value == null || value.kind() != Scalar.Kind.NULL && Truth.asksForIt(value.text());
  }

  private String written(YamlNode key) {
    boolean tagged = key.scalar().kind() != Scalar.Kind.STRING;
    return tagged ? text.substring(key.start(), key.end()) : key.scalar().text();
  }

  /** Returns entries that look like ours but have no effect. */
  public IgnoredEntries ignored() {
    return new IgnoredEntries(text, keysAndValues);
  }

  private RawValue value(int key) throws BrokenCondarcException {
    YamlNode value = keysAndValues.get(key + 1);
    return value(source, value, FinalComment.isOn(keysAndValues.get(key), value, text));
  }

  private static RawValue value(Source source, YamlNode node, boolean last) {
    switch (node.shape()) {
      case SCALAR:
        return RawValue.of(source, node.scalar(), last);
      case LIST:
        return RawValue.of(source, texts(node), last);
      default:
        return RawValue.of(source, entries(node), last);
    }
  }

  /** Returns the entries of a mapping. A line feed follows each item of a list. */
  private static Map<String, String> entries(YamlNode mapping) {
    Map<String, String> entries = new HashMap<>();
    for (int i = 0; i < mapping.children().size(); i += 2) {
      Scalar key = mapping.children().get(i).scalar();
      YamlNode node = mapping.children().get(i + 1);
      Scalar value = node.scalar();
      if (key != null && value != null && value.kind() != Scalar.Kind.NULL) {
        entries.put(key.text(), value.text());
      } else if (key != null && node.shape() == YamlNode.Shape.LIST) {
        StringBuilder items = new StringBuilder();
        for (String item : texts(node)) {
          items.append(item).append('\n');
        }
        entries.put(key.text(), items.toString());
      }
    }
    return entries;
  }

  /** Returns the scalars in a list. */
  private static List<String> texts(YamlNode list) {
    List<String> texts = new ArrayList<>();
    for (YamlNode item : list.children()) {
      if (item.scalar() != null) {
        texts.add(item.scalar().text());
      }
    }
    return texts;
  }
}
