package com.anaconda.aau.agent.audit;

import com.anaconda.aau.core.Version;
import java.nio.file.Paths;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

/** Requests that are alike: the same client, host and outcome. Immutable. */
final class AuditRow {

  /** All for which there was no row any more. */
  static final AuditRow OTHERS = new AuditRow(null, null, Outcome.OTHERS, null);

  private static final int LONGEST = 300;

  private final String[] values;

  /**
   * A row. What is null is left out.
   *
   * @param hook the name of the hook's class
   */
  AuditRow(String hook, String host, Outcome outcome, String tokens) {
    int dot = hook == null ? -1 : hook.lastIndexOf('.');
    String client = hook == null ? null : clientOf(hook.substring(dot + 1));
    String copy = dot < 0 ? null : hook.substring(0, dot);
    values = new String[] {cut(client), cut(copy), cut(host), outcome.text(), cut(tokens)};
  }

  /** {@code OkHttp} for {@code AauOkHttpHook}. */
  private static String clientOf(String hook) {
    String name = hook.startsWith("Aau") ? hook.substring("Aau".length()) : hook;
    return name.endsWith("Hook") ? name.substring(0, name.length() - "Hook".length()) : name;
  }

  private static String cut(String text) {
    return text == null || text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
  }

  /** What all rows of this process begin with. */
  static String process() {
    JsonLine line = new JsonLine();
    line.add("time", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    line.add("pid", pid());
    line.add("aau", Version.VERSION);
    return line.begun();
  }

  /** One line, without its end. */
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

  /** A line that is no row: a remark. */
  static String note(String process, String text) {
    JsonLine line = new JsonLine(process);
    line.add("note", cut(text));
    return line.toString();
  }

  /** Null when this is a Java 8 on a system that does not say it. */
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
