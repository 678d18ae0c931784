package com.anaconda.aau.core.process;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Debug output about decisions and their reasons. Silent unless switched on.
 *
 * <p>Writes to file descriptor 2: {@code System.err} belongs to the application, which may have
 * replaced it with a stream that makes HTTP requests.
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

  /** Returns the debug output that an environment asks for. */
  public static Debug of(Environment environment) {
    return environment.get(SWITCH) == null ? OFF : on(environment.get(PREFIX));
  }

  /** Returns the debug output that the process's variables ask for. Reads nothing else. */
  public static Debug ofProcess() {
    try {
      return System.getenv(SWITCH) == null ? OFF : on(System.getenv(PREFIX));
    } catch (RuntimeException e) {
      return OFF;
    }
  }

  /** Returns debug output that is switched off. */
  public static Debug off() {
    return OFF;
  }

  private static Debug on(String prefix) {
    return new Debug(new FileOutputStream(FileDescriptor.err), prefix);
  }

  /** Returns whether debug output is switched on. */
  public boolean isOn() {
    return out != null;
  }

  /** Writes the parts as one line. If debug output is off, they are not even converted to text. */
  public void log(Object... parts) {
    if (out == null) {
      return;
    }
    StringBuilder line = new StringBuilder(prefix == null ? "" : prefix);
    for (Object part : parts) {
      line.append(part instanceof Throwable ? Printable.causes((Throwable) part) : part);
    }
    try {
      // Writes each line with a single call, so that lines from several threads or processes do not
      // mix.
      out.write((Printable.of(line.toString()) + '\n').getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      // A closed stderr must not disturb the application.
    }
  }
}
