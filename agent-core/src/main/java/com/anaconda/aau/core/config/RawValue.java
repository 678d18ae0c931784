package com.anaconda.aau.core.config;

import java.util.Collections;
import java.util.List;

/** What one source says for one key, before anybody asks what it means. Immutable. */
final class RawValue {
  private final String source;
  private final Scalar scalar;
  private final List<String> list;
  private final boolean last;

  private RawValue(String source, Scalar scalar, List<String> list, boolean last) {
    this.source = source;
    this.scalar = scalar;
    this.list = list;
    this.last = last;
  }

  static RawValue of(String source, Scalar scalar, boolean last) {
    return new RawValue(source, scalar, null, last);
  }

  static RawValue of(String source, List<String> list, boolean last) {
    return new RawValue(source, null, Collections.unmodifiableList(list), last);
  }

  /** A value that is there but of no use, such as a mapping. */
  static RawValue unusable(String source, boolean last) {
    return new RawValue(source, null, null, last);
  }

  /** The file or variable that says so. */
  String source() {
    return source;
  }

  /** The value as a scalar, or null when it is none. */
  Scalar scalar() {
    return scalar;
  }

  /** The value as a list, or null when it is none. */
  List<String> list() {
    return list;
  }

  /** Whether it is marked {@code #!final}: no higher source may change it. */
  boolean isFinal() {
    return last;
  }
}
