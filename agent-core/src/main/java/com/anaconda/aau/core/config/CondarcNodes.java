package com.anaconda.aau.core.config;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Refuses what conda refuses in a file that is good YAML: duplicate keys, tags, odd types. */
final class CondarcNodes {
  static final Tag PLAIN = new Tag("!aau-plain");
  static final Tag QUOTED = new Tag("!aau-quoted");

  private final String text;

  /** Aliases make a graph of the tree, perhaps with cycles: every node is looked at once. */
  private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  CondarcNodes(String text) {
    this.text = text;
  }

  /** Checks a node and all below it. */
  void check(Node node) throws BrokenCondarcException {
    if (!seen.add(node)) {
      return;
    }
    if (node instanceof ScalarNode) {
      if (scalar(node).kind() == Scalar.Kind.UNUSABLE) {
        throw new BrokenCondarcException("value of a type that conda does not take");
      }
      checkTab((ScalarNode) node);
      return;
    }
    boolean mapping = node instanceof MappingNode;
    if (!node.getTag().equals(mapping ? Tag.MAP : Tag.SEQ)) {
      throw new BrokenCondarcException("tag " + node.getTag());
    }
    if (mapping) {
      checkEntries((MappingNode) node);
    } else {
      for (Node item : ((SequenceNode) node).getValue()) {
        check(item);
      }
    }
  }

  /** A tab between a plain value and a comment is good YAML, but not for conda's library. */
  private void checkTab(ScalarNode node) throws BrokenCondarcException {
    boolean tab = false;
    int at = text.offsetByCodePoints(0, node.getEndMark().getIndex());
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      tab |= text.charAt(at++) == '\t';
    }
    if (tab && at < text.length() && text.charAt(at) == '#') {
      throw new BrokenCondarcException("tab before a comment");
    }
  }

  private void checkEntries(MappingNode mapping) throws BrokenCondarcException {
    Set<String> identities = new HashSet<>();
    for (NodeTuple entry : mapping.getValue()) {
      Node key = entry.getKeyNode();
      if (!identities.add(identity(key))) {
        throw new BrokenCondarcException("duplicate key");
      }
      if (!(key instanceof ScalarNode)) {
        check(key);
      }
      if (isMerge(key)) {
        checkMerged(entry.getValueNode());
      }
      check(entry.getValueNode());
    }
  }

  private String identity(Node key) {
    if (key instanceof ScalarNode) {
      return scalar(key).identity();
    }
    int start = text.offsetByCodePoints(0, key.getStartMark().getIndex());
    int end = text.offsetByCodePoints(0, key.getEndMark().getIndex());
    return "collection " + text.substring(start, end);
  }

  private static boolean isMerge(Node key) {
    return key.getTag().equals(PLAIN) && ((ScalarNode) key).getValue().equals("<<");
  }

  /** What is merged in is no setting for conda, but it has to be a mapping, or several. */
  private static void checkMerged(Node value) throws BrokenCondarcException {
    if (value instanceof SequenceNode) {
      for (Node item : ((SequenceNode) value).getValue()) {
        if (!(item instanceof MappingNode)) {
          throw new BrokenCondarcException("merge of something that is no mapping");
        }
      }
    } else if (!(value instanceof MappingNode)) {
      throw new BrokenCondarcException("merge of something that is no mapping");
    }
  }

  /** A scalar node with its type. */
  static Scalar scalar(Node node) {
    String text = ((ScalarNode) node).getValue();
    Tag tag = node.getTag();
    if (tag.equals(PLAIN)) {
      return Scalar.plain(text);
    }
    if (tag.equals(QUOTED)) {
      return Scalar.string(text);
    }
    String name = tag.getValue();
    return Scalar.tagged(
        name.startsWith(Tag.PREFIX) ? name.substring(Tag.PREFIX.length()) : "", text);
  }

  /** Whether a key is this text. */
  static boolean isText(Node key, String text) {
    return key instanceof ScalarNode
        && ((ScalarNode) key).getValue().equals(text)
        && scalar(key).kind() == Scalar.Kind.STRING;
  }

  /** The scalars of a list; anything else in it is left out. */
  static List<String> texts(SequenceNode list) {
    List<String> texts = new ArrayList<>();
    for (Node item : list.getValue()) {
      if (item instanceof ScalarNode) {
        texts.add(((ScalarNode) item).getValue());
      }
    }
    return texts;
  }
}
