package com.anaconda.aau.core.token;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Reads the strings of a TOML document (version 1.0).
 *
 * <p>Two strings of one small file are wanted. The parsers to be had bring a grammar run-time, an
 * object mapper or a second JSON library into a jar that every JVM opens, so this reads the
 * structure itself: tables, dotted and quoted keys, all four kinds of strings, arrays and inline
 * tables, so that nothing inside a string or an array is taken for a key. Other values are skipped,
 * not checked. What does not fit is an {@link IllegalArgumentException}.
 */
final class Toml {
  private final TomlText text;
  private final Map<String, String> strings = new HashMap<>();
  private final Set<String> tables = new HashSet<>();
  private int arrayTables;

  private Toml(TomlText text) {
    this.text = text;
  }

  /** All strings by their dotted path; values of other types are there as null. */
  static Map<String, String> strings(String document) {
    Toml toml = new Toml(new TomlText(document));
    toml.document();
    return toml.strings;
  }

  private void document() {
    String table = "";
    text.skipLines();
    while (!text.isAtEnd()) {
      if (text.accept("[[")) {
        // A list of tables has no strings of its own: each gets a path that nobody asks for.
        table = key("") + "." + TomlText.QUOTED_DOT + arrayTables++ + ".";
        text.expect("]]");
      } else if (text.accept("[")) {
        table = key("") + ".";
        text.expect("]");
        if (!tables.add(table)) {
          throw text.malformed();
        }
      } else {
        entry(table);
      }
      text.endLine();
      text.skipLines();
    }
  }

  private void entry(String table) {
    String path = key(table);
    text.expect("=");
    text.skipBlanks();
    if (strings.containsKey(path)) {
      throw text.malformed();
    }
    strings.put(path, value(path));
  }

  private String key(String table) {
    StringBuilder path = new StringBuilder(table);
    do {
      text.skipBlanks();
      path.append(path.length() > table.length() ? "." : "").append(text.keyPart());
      text.skipBlanks();
    } while (text.accept("."));
    return path.toString();
  }

  /** The value if it is a string, else null. */
  private String value(String path) {
    text.enter();
    String value = null;
    if (text.isString()) {
      value = text.string();
    } else if (text.accept("[")) {
      array(path);
    } else if (text.accept("{")) {
      inlineTable(path + ".");
    } else {
      text.skipWord();
    }
    text.leave();
    return value;
  }

  private void array(String path) {
    String items = path + "." + TomlText.QUOTED_DOT;
    text.skipLines();
    while (!text.accept("]")) {
      value(items + arrayTables++);
      text.skipLines();
      if (!text.accept(",")) {
        text.expect("]");
        return;
      }
      text.skipLines();
    }
  }

  private void inlineTable(String table) {
    text.skipBlanks();
    if (text.accept("}")) {
      return;
    }
    do {
      entry(table);
      text.skipBlanks();
    } while (text.accept(","));
    text.expect("}");
  }
}
