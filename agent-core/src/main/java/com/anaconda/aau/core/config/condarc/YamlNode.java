package com.anaconda.aau.core.config.condarc;

import com.anaconda.aau.core.config.value.Scalar;
import java.util.ArrayList;
import java.util.List;

/** A value in a YAML file, not yet interpreted. Filled by {@link YamlReader}, then only read. */
final class YamlNode {

  /** What a node is made of. */
  enum Shape {
    SCALAR,
    LIST,
    MAPPING
  }

  static final String TAG_PREFIX = "tag:yaml.org,2002:";

  private final Shape shape;
  private final Scalar scalar;
  private final boolean plain;
  private final boolean flow;
  private final int start;
  private final List<YamlNode> children = new ArrayList<>();
  private int end;

  private YamlNode(Shape shape, Scalar scalar, boolean plain, boolean flow, int start, int end) {
    this.shape = shape;
    this.scalar = scalar;
    this.plain = plain;
    this.flow = flow;
    this.start = start;
    this.end = end;
  }

  static YamlNode scalar(Scalar scalar, boolean plain, int start, int end) {
    return new YamlNode(Shape.SCALAR, scalar, plain, false, start, end);
  }

  static YamlNode collection(Shape shape, boolean flow, int start) {
    return new YamlNode(shape, null, false, flow, start, start);
  }

  void add(YamlNode child) {
    children.add(child);
  }

  void endAt(int offset) {
    end = offset;
  }

  Shape shape() {
    return shape;
  }

  /** The scalar, or null when this is none. */
  Scalar scalar() {
    return scalar;
  }

  /** Whether this is a scalar without quotes. */
  boolean isPlain() {
    return plain;
  }

  /** Whether this is a collection in brackets. */
  boolean isFlow() {
    return flow;
  }

  /** Items of a list; keys and values of a mapping in turn. */
  List<YamlNode> children() {
    return children;
  }

  /** Where it begins in the text. */
  int start() {
    return start;
  }

  /** Where it ends in the text. */
  int end() {
    return end;
  }

  /** Whether this is the key that merges other mappings into its own. */
  boolean isMerge() {
    return plain && scalar.text().equals("<<");
  }

  /** Whether this is a key with that name. */
  boolean isText(String text) {
    return scalar != null && scalar.kind() == Scalar.Kind.STRING && scalar.text().equals(text);
  }
}
