package com.anaconda.aau.core.config.value;

import java.util.Collections;
import java.util.List;
import java.util.Map;

/** What one source says for one key, before anybody asks what it means. Immutable. */
public final class RawValue {
  private final Source source;
  private final Scalar scalar;
  private final List<String> list;
  private final Map<String, String> map;
  private final boolean last;
  private final boolean doubtful;
  private final String written;

  private RawValue(
      Source source,
      Scalar scalar,
      List<String> list,
      Map<String, String> map,
      boolean last,
      boolean doubtful,
      String written) {
    this.source = source;
    this.scalar = scalar;
    this.list = list;
    this.map = map;
    this.last = last;
    this.doubtful = doubtful;
    this.written = written;
  }

  public static RawValue of(Source source, Scalar scalar, boolean last) {
    return new RawValue(source, scalar, null, null, last, false, null);
  }

  public static RawValue of(Source source, List<String> list, boolean last) {
    return new RawValue(source, null, Collections.unmodifiableList(list), null, last, false, null);
  }

  public static RawValue of(Source source, Map<String, String> map, boolean last) {
    return new RawValue(source, null, null, Collections.unmodifiableMap(map), last, false, null);
  }

  /**
   * The same when it is not certain: then it counts as far as it is a no.
   *
   * @param name the key as it is written, which is almost right; null when that is not the reason
   */
  public RawValue inDoubt(String name) {
    return new RawValue(source, scalar, list, map, last, true, name);
  }

  /** The same, and final. */
  public RawValue locked() {
    return new RawValue(source, scalar, list, map, true, doubtful, written);
  }

  /** The file or variable that says so. */
  public Source source() {
    return source;
  }

  /** The value as a scalar, or null when it is none. */
  public Scalar scalar() {
    return scalar;
  }

  /** The value as a list, or null when it is none. */
  public List<String> list() {
    return list;
  }

  /** The value as a mapping, or null when it is none. */
  public Map<String, String> map() {
    return map;
  }

  /** Whether it is marked {@code #!final}: no higher source may change it. */
  public boolean isFinal() {
    return last;
  }

  /** Whether only a no of it counts, or of a list that it keeps hosts out. */
  public boolean isDoubtful() {
    return doubtful;
  }

  /** The key as it is written, or null when that is right. */
  public String written() {
    return written;
  }
}
