package com.anaconda.aau.core.config.value;

import java.util.Collections;
import java.util.List;
import java.util.Map;

/** The uninterpreted value of a key in one source. Immutable. */
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

  /** Returns a scalar value. */
  public static RawValue of(Source source, Scalar scalar, boolean last) {
    return new RawValue(source, scalar, null, null, last, false, null);
  }

  /** Returns a list. */
  public static RawValue of(Source source, List<String> list, boolean last) {
    return new RawValue(source, null, Collections.unmodifiableList(list), null, last, false, null);
  }

  /** Returns a mapping. */
  public static RawValue of(Source source, Map<String, String> map, boolean last) {
    return new RawValue(source, null, null, Collections.unmodifiableMap(map), last, false, null);
  }

  /**
   * Returns a doubtful copy, which can only opt out or remove hosts.
   *
   * @param name the misspelled key as the user wrote it, or null if the value is doubtful for
   *     another reason
   */
  public RawValue inDoubt(String name) {
    return new RawValue(source, scalar, list, map, last, true, name);
  }

  /** Returns a final copy. */
  public RawValue locked() {
    return new RawValue(source, scalar, list, map, true, doubtful, written);
  }

  /** Returns the source of the value. */
  public Source source() {
    return source;
  }

  /** Returns the scalar, or null if the value is a collection. */
  public Scalar scalar() {
    return scalar;
  }

  /** Returns the list, or null if the value is not a list. */
  public List<String> list() {
    return list;
  }

  /** Returns the mapping, or null if the value is not a mapping. */
  public Map<String, String> map() {
    return map;
  }

  /** Returns whether the value is marked {@code #!final}, so no higher source can change it. */
  public boolean isFinal() {
    return last;
  }

  /** Returns whether the value can only opt out or, if it is a list, remove hosts. */
  public boolean isDoubtful() {
    return doubtful;
  }

  /** Returns the key as written if it is misspelled, else null. */
  public String written() {
    return written;
  }
}
