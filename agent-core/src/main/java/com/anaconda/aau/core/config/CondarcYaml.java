package com.anaconda.aau.core.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Takes the settings out of one configuration file. */
final class CondarcYaml {

  private CondarcYaml() {}

  /**
   * The values of the top-level keys that are asked for.
   *
   * @throws BrokenCondarcException when conda would refuse the file, or it looks hostile
   */
  static Map<String, RawValue> parse(String source, String text, String... keys)
      throws BrokenCondarcException {
    MarkedText marked = new MarkedText(text);
    YamlNode root = YamlReader.read(marked);
    Map<String, RawValue> values = new HashMap<>();
    if (root == null) {
      return values;
    }
    new CondarcNodes(text).check(root);
    if (root.shape() != YamlNode.Shape.MAPPING) {
      if (root.scalar() != null && root.scalar().kind() == Scalar.Kind.NULL) {
        return values;
      }
      throw new BrokenCondarcException("not a mapping");
    }
    for (int i = 0; i < root.children().size(); i += 2) {
      for (String key : keys) {
        if (root.children().get(i).isText(key)) {
          YamlNode value = root.children().get(i + 1);
          boolean last = FinalComment.isOn(root.children().get(i), value, text);
          values.put(key, value(source, value, last));
        }
      }
    }
    return values;
  }

  private static RawValue value(String source, YamlNode node, boolean last) {
    switch (node.shape()) {
      case SCALAR:
        return RawValue.of(source, node.scalar(), last);
      case LIST:
        return RawValue.of(source, texts(node), last);
      default:
        return RawValue.of(source, entries(node), last);
    }
  }

  /** The entries of a mapping whose values are scalars; anything else in it is left out. */
  private static Map<String, String> entries(YamlNode mapping) {
    Map<String, String> entries = new HashMap<>();
    for (int i = 0; i < mapping.children().size(); i += 2) {
      Scalar key = mapping.children().get(i).scalar();
      Scalar value = mapping.children().get(i + 1).scalar();
      if (key != null && value != null && value.kind() != Scalar.Kind.NULL) {
        entries.put(key.text(), value.text());
      }
    }
    return entries;
  }

  /** The scalars of a list; anything else in it is left out. */
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
