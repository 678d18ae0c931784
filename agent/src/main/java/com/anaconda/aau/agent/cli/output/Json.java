package com.anaconda.aau.agent.cli.output;

import com.anaconda.aau.core.process.Printable;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A JSON object that keeps the order of its members. It is pure ASCII, because a terminal may
 * display it, and has one value on each line. Its structure is in docs/cli-1.schema.json.
 */
public final class Json {

  private static final String SCHEMA =
      "https://github.com/anaconda/aau-jvm/blob/main/docs/cli-1.schema.json";

  private final Map<String, Object> members = new LinkedHashMap<>();

  /** Creates an empty object. */
  public Json() {}

  /** Creates the output of a command. */
  public static Json ofCommand(String name) {
    return new Json().with("schema", SCHEMA).with("command", name);
  }

  /** Adds a string, number, boolean, object or collection; omits null. */
  public Json with(String name, Object value) {
    if (value != null) {
      members.put(name, value);
    }
    return this;
  }

  /** Prints the object. */
  public void print(PrintWriter out) {
    out.print(this + "\n");
    out.flush();
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    append(text, this, "\n");
    return text.toString();
  }

  private static void append(StringBuilder text, Object value, String line) {
    String inner = line + "  ";
    if (value instanceof Json) {
      String separator = "";
      text.append('{');
      for (Map.Entry<String, Object> member : ((Json) value).members.entrySet()) {
        text.append(separator).append(inner);
        quote(text, member.getKey());
        text.append(": ");
        append(text, member.getValue(), inner);
        separator = ",";
      }
      text.append(separator.isEmpty() ? "" : line).append('}');
    } else if (value instanceof Collection) {
      String separator = "";
      text.append('[');
      for (Object item : (Collection<?>) value) {
        append(text.append(separator).append(inner), item, inner);
        separator = ",";
      }
      text.append(separator.isEmpty() ? "" : line).append(']');
    } else if (value instanceof Number || value instanceof Boolean) {
      text.append(value);
    } else {
      quote(text, Printable.of(value.toString()));
    }
  }

  private static void quote(StringBuilder text, String value) {
    text.append('"');
    for (char c : value.toCharArray()) {
      if (c == '"' || c == '\\') {
        text.append('\\').append(c);
      } else if (c < ' ' || c >= 0x7f) {
        text.append(String.format("\\u%04x", (int) c));
      } else {
        text.append(c);
      }
    }
    text.append('"');
  }
}
