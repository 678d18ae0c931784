package com.anaconda.aau.agent.audit;

import com.anaconda.aau.core.Version;
import java.nio.file.Paths;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

/** A group of similar requests: the same client, host and outcome. Immutable. */
final class AuditRow {

  /** The row for all requests that exceed the limit on rows. */
  static final AuditRow OTHERS = new AuditRow(null, null, Outcome.OTHERS, null);

  private static final int LONGEST = 300;

  private final String[] values;

  /**
   * Creates a row. Null values are omitted.
   *
   * @param hook the name of the hook's class
   */
  AuditRow(String hook, String host, Outcome outcome, String tokens) {
    int dot = hook == null ? -1 : hook.lastIndexOf('.');
    String client = hook == null ? null : clientOf(hook.substring(dot + 1));
    String copy = dot < 0 ? null : hook.substring(0, dot);
    values = new String[] {cut(client), cut(copy), cut(host), outcome.text(), cut(tokens)};
  }

  /** Returns {@code OkHttp} for {@code AauOkHttpHook}. */
  private static String clientOf(String hook) {
    String name = hook.startsWith("Aau") ? hook.substring("Aau".length()) : hook;
    return name.endsWith("Hook") ? name.substring(0, name.length() - "Hook".length()) : name;
  }

  static String cut(String text) {
    return text == null || text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
  }

  /** Returns the beginning that all rows of this process share. */
  static String process() {
    JsonLine line = new JsonLine();
    line.add("time", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    line.add("pid", pid());
    line.add("aau", Version.VERSION);
    return line.begun();
  }

  /** Returns the row as one line, without a line break. */
  String json(String process, long count) {
    JsonLine line = new JsonLine(process);
    line.add("client", values[0]);
    line.add("package", values[1]);
    line.add("host", values[2]);
    line.add("outcome", values[3]);
    line.add("tokens", values[4]);
    line.add("count", Long.valueOf(count));
    return line.toString();
  }

  /** Returns a line that is a note instead of a row. */
  static String note(String process, String text) {
    JsonLine line = new JsonLine(process);
    line.add("note", cut(text));
    return line.toString();
  }

  /** Returns the process ID, or null on Java 8 if the operating system does not provide it. */
  private static Number pid() {
    try {
      Class<?> handle = Class.forName("java.lang.ProcessHandle"); // Java 9
      return (Long) handle.getMethod("pid").invoke(handle.getMethod("current").invoke(null));
    } catch (ReflectiveOperationException e) {
      try {
        return Long.valueOf(Paths.get("/proc/self").toRealPath().getFileName().toString());
      } catch (Exception notLinux) {
        return null;
      }
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AuditRow && Arrays.equals(values, ((AuditRow) other).values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }
}
