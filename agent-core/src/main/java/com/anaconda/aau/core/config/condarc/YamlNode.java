package com.anaconda.aau.core.config.condarc;

import com.anaconda.aau.core.config.value.Scalar;
import java.util.ArrayList;
import java.util.List;

/**
 * An uninterpreted value in a YAML file. {@link YamlReader} fills it in. After that, it does not
 * change.
 */
final class YamlNode {

  /** The kinds of nodes. */
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

  /** Returns the scalar, or null if this is a collection. */
  Scalar scalar() {
    return scalar;
  }

  /** Returns whether this is a scalar without quotes. */
  boolean isPlain() {
    return plain;
  }

  /** Returns whether this is a collection in brackets or braces. */
  boolean isFlow() {
    return flow;
  }

  /** Returns the items of a list, or the alternating keys and values of a mapping. */
  List<YamlNode> children() {
    return children;
  }

  /** Returns the offset where this node starts. */
  int start() {
    return start;
  }

  /** Returns the offset where this node ends. */
  int end() {
    return end;
  }

  /** Returns whether this is the merge key, {@code <<}. */
  boolean isMerge() {
    return plain && scalar.text().equals("<<");
  }

  /** Returns whether this is a key with the given name. */
  boolean isText(String text) {
    return scalar != null && scalar.kind() == Scalar.Kind.STRING && scalar.text().equals(text);
  }
}
