package com.anaconda.aau.core.config.condarc;

import com.anaconda.aau.core.config.value.Scalar;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Rejects valid YAML that conda refuses: duplicate keys, unsupported types, certain tabs. */
final class CondarcNodes {
  private final String text;

  /** Visited nodes. Aliases turn the tree into a graph, possibly with cycles. */
  private final Set<YamlNode> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  CondarcNodes(String text) {
    this.text = text;
  }

  /** Checks a node and its descendants. */
  void check(YamlNode node) throws BrokenCondarcException {
    if (!seen.add(node)) {
      return;
    }
    switch (node.shape()) {
      case SCALAR:
        if (!node.scalar().isUsable()) {
          throw new BrokenCondarcException("value of a type that conda does not support");
        }
        checkTab(node);
        break;
      case LIST:
        for (YamlNode item : node.children()) {
          check(item);
        }
        break;
      default:
        checkEntries(node.children());
    }
  }

  /**
   * Rejects a tab between a plain value and a comment: valid YAML, but conda's library refuses it.
   */
  private void checkTab(YamlNode node) throws BrokenCondarcException {
    boolean tab = false;
    int at = node.end();
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      tab |= text.charAt(at++) == '\t';
    }
    if (tab && at < text.length() && text.charAt(at) == '#') {
      throw new BrokenCondarcException("tab before a comment");
    }
  }

  private void checkEntries(List<YamlNode> keysAndValues) throws BrokenCondarcException {
    Set<String> identities = new HashSet<>();
    for (int i = 0; i < keysAndValues.size(); i += 2) {
      YamlNode key = keysAndValues.get(i);
      YamlNode value = keysAndValues.get(i + 1);
      if (!identities.add(identity(key))) {
        throw new BrokenCondarcException("duplicate key");
      }
      if (key.scalar() == null) {
        check(key);
      } else if (key.isMerge()) {
        checkMerged(value);
      } else if (key.scalar().kind() == Scalar.Kind.CONTRADICTORY) {
        throw new BrokenCondarcException("key that does not fit its tag");
      }
      check(value);
    }
  }

  private String identity(YamlNode key) {
    return key.scalar() != null
        ? key.scalar().identity()
        : "collection " + text.substring(key.start(), key.end());
  }

  /**
   * Rejects a merge value that is not a mapping or a list of mappings. Conda ignores merged
   * settings but validates the value.
   */
  private static void checkMerged(YamlNode value) throws BrokenCondarcException {
    boolean good = value.shape() == YamlNode.Shape.MAPPING;
    if (value.shape() == YamlNode.Shape.LIST) {
      good = true;
      for (YamlNode item : value.children()) {
        good &= item.shape() == YamlNode.Shape.MAPPING;
      }
    }
    if (!good) {
      throw new BrokenCondarcException("merge of something that is not a mapping");
    }
  }
}
