package com.anaconda.aau.core.config;

import java.util.Collections;
import java.util.List;
import java.util.Map;

/** What one source says for one key, before anybody asks what it means. Immutable. */
final class RawValue {
  private final String source;
  private final Scalar scalar;
  private final List<String> list;
  private final Map<String, String> map;
  private final boolean last;

  private RawValue(
      String source, Scalar scalar, List<String> list, Map<String, String> map, boolean last) {
    this.source = source;
    this.scalar = scalar;
    this.list = list;
    this.map = map;
    this.last = last;
  }

  static RawValue of(String source, Scalar scalar, boolean last) {
    return new RawValue(source, scalar, null, null, last);
  }

  static RawValue of(String source, List<String> list, boolean last) {
    return new RawValue(source, null, Collections.unmodifiableList(list), null, last);
  }

  static RawValue of(String source, Map<String, String> map, boolean last) {
    return new RawValue(source, null, null, Collections.unmodifiableMap(map), last);
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

  /** The value as a mapping, or null when it is none. */
  Map<String, String> map() {
    return map;
  }

  /** Whether it is marked {@code #!final}: no higher source may change it. */
  boolean isFinal() {
    return last;
  }
}
