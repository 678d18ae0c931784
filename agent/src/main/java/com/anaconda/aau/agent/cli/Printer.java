package com.anaconda.aau.agent.cli;

import com.anaconda.aau.core.process.Printable;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.Writer;

/**
 * Prints all output of the command line. The text comes from files, variables and other JVMs, and
 * may contain terminal escape sequences, line breaks that forge lines, or a password in a URL.
 */
public final class Printer extends PrintWriter {

  /** Creates a printer that flushes after each line. */
  Printer(OutputStream out) {
    super(out, true);
  }

  /** Creates a printer for tests. */
  public Printer(Writer out) {
    super(out, true);
  }

  /** Prints one line, whatever the text contains. */
  @Override
  public void println(String line) {
    super.write(Printable.of(String.valueOf(line)));
    super.println();
  }

  @Override
  public void println(Object line) {
    println(String.valueOf(line));
  }

  /** Prints text of several lines. */
  @Override
  public void write(String text) {
    int start = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      writePart(text.substring(start, end));
      super.write("\n");
      start = end + 1;
    }
    writePart(text.substring(start));
  }

  /** Keeps tabs and Windows line breaks, which are harmless. */
  private void writePart(String part) {
    boolean crlf = part.endsWith("\r");
    String[] columns = (crlf ? part.substring(0, part.length() - 1) : part).split("\t", -1);
    for (int i = 0; i < columns.length; i++) {
      super.write((i == 0 ? "" : "\t") + Printable.of(columns[i]));
    }
    super.write(crlf ? "\r" : "");
  }
}
