package com.anaconda.aau.core.process;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Lines for whoever wants to know what was decided and why; silence for everybody else.
 *
 * <p>They go to the real standard error: {@code System.err} belongs to the application, which may
 * have replaced it by something that makes HTTP requests.
 */
public final class Debug {
  private static final String SWITCH = "ANACONDA_ANON_USAGE_DEBUG";
  private static final String PREFIX = "ANACONDA_ANON_USAGE_DEBUG_PREFIX";
  private static final Debug OFF = new Debug(null, null);

  private final OutputStream out;
  private final String prefix;

  Debug(OutputStream out, String prefix) {
    this.out = out;
    this.prefix = prefix;
  }

  /** Debug lines as an environment asks for them. */
  public static Debug of(Environment environment) {
    return of(environment.get(SWITCH), environment.get(PREFIX));
  }

  /** Debug lines as the process's environment asks for them; touches nothing else of it. */
  public static Debug ofProcess() {
    try {
      return of(System.getenv(SWITCH), System.getenv(PREFIX));
    } catch (RuntimeException e) {
      return OFF;
    }
  }

  /** No debug lines. */
  public static Debug off() {
    return OFF;
  }

  private static Debug of(String value, String prefix) {
    return value == null ? OFF : new Debug(new FileOutputStream(FileDescriptor.err), prefix);
  }

  /** Whether lines are written at all. */
  public boolean isOn() {
    return out != null;
  }

  /** Writes one line made of all parts; they are not even turned to text when debug is off. */
  public void log(Object... parts) {
    if (out == null) {
      return;
    }
    StringBuilder line = new StringBuilder(prefix == null ? "" : prefix);
    for (Object part : parts) {
      line.append(part instanceof Throwable ? Printable.causes((Throwable) part) : part);
    }
    try {
      // One write per line, so that lines of several threads or processes do not mix.
      out.write((Printable.of(line.toString()) + '\n').getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      // A closed standard error is no reason to disturb the application.
    }
  }
}
