package com.anaconda.aau.agent.cli;

import com.anaconda.aau.core.process.Printable;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.Writer;

/**
 * The way of all that the command line prints. What it shows comes from files, variables and other
 * JVMs, and may hold what a terminal obeys, line breaks that forge lines, or a URL's password.
 */
public final class Printer extends PrintWriter {

  /** One that writes each line at once. */
  Printer(OutputStream out) {
    super(out, true);
  }

  /** The same, for tests. */
  public Printer(Writer out) {
    super(out, true);
  }

  /** Prints one line, whatever is in the text. */
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

  /** The end of a line may be that of Windows, and a tab does no harm. */
  private void writePart(String part) {
    boolean crlf = part.endsWith("\r");
    String[] columns = (crlf ? part.substring(0, part.length() - 1) : part).split("\t", -1);
    for (int i = 0; i < columns.length; i++) {
      super.write((i == 0 ? "" : "\t") + Printable.of(columns[i]));
    }
    super.write(crlf ? "\r" : "");
  }
}
