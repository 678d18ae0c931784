package com.anaconda.aau.core.login;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Parses the strings in a TOML document (version 1.0).
 *
 * <p>The agent needs two strings from one small file. The available parsers would add a grammar
 * runtime, an object mapper or a second JSON library to a jar that every JVM opens. This parser
 * knows the structure: tables, dotted and quoted keys, all four kinds of strings, arrays and inline
 * tables, so it finds no keys inside strings or arrays. It skips other values without validating
 * them. A malformed document causes an {@link IllegalArgumentException}.
 */
final class Toml {
  private final TomlText text;
  private final Map<String, String> strings = new HashMap<>();
  private final Set<String> tables = new HashSet<>();

  /** Maps the path of each array of tables to the path of its last table. */
  private final Map<String, String> lastTables = new HashMap<>();

  private int arrayTables;

  private Toml(TomlText text) {
    this.text = text;
  }

  /** Returns all strings by their dotted path. Values of other types map to null. */
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
        String path = key("");
        int name = path.lastIndexOf('.') + 1;
        path = inLastTables(path.substring(0, name)) + path.substring(name);
        // No caller needs the strings of an array of tables, so each table gets a path that no
        // caller uses.
        lastTables.put(path, path + "." + TomlText.QUOTED_DOT + arrayTables++);
        table = lastTables.get(path) + ".";
        text.expect("]]");
      } else if (text.accept("[")) {
        table = inLastTables(key("") + ".");
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

  /** Returns a path that ends in a dot, with the last table in place of each array of tables. */
  private String inLastTables(String path) {
    String found = path;
    for (int dot = found.indexOf('.'); dot >= 0; dot = found.indexOf('.', dot + 1)) {
      String last = lastTables.get(found.substring(0, dot));
      if (last != null) {
        found = last + found.substring(dot);
        dot = last.length();
      }
    }
    return found;
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
    String separator = "";
    do {
      text.skipBlanks();
      path.append(separator).append(text.keyPart());
      text.skipBlanks();
      separator = ".";
    } while (text.accept("."));
    return path.toString();
  }

  /** Returns the value if it is a string, else null. */
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
