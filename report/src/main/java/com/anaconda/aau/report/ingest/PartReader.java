package com.anaconda.aau.report.ingest;

import com.anaconda.aau.report.count.LineCounter;
import com.anaconda.aau.report.log.DamagedLogException;
import com.anaconda.aau.report.log.Fields;
import com.anaconda.aau.report.log.LineFormat;
import com.anaconda.aau.report.log.LineReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;

/**
 * Reads one part of a log, line by line, into a counter. Afterward, the reader can be sent to
 * another machine.
 */
public final class PartReader implements Serializable {
  private final Part part;
  private final transient LineFormat format;
  private final Unreadable unreadable = new Unreadable();
  private final transient Fields fields = new Fields();
  private long lines;
  private long requests;
  private long named;
  private long end;

  PartReader(Part part, LineFormat format) {
    this.part = part;
    this.format = format;
    this.end = part.from();
  }

  /**
   * Counts the part's lines.
   *
   * @param beginning the source's stream from its beginning, whose bytes already count as progress,
   *     or null to open the source at the part
   */
  void read(InputStream beginning, Desk desk) throws IOException {
    boolean divided = part.to() != Long.MAX_VALUE;
    try (InputStream in = beginning == null ? open(divided, desk) : beginning) {
      LineReader reader = desk.reader(in);
      if (divided) {
        readPart(reader, desk.counter());
      } else {
        readAll(reader, desk.counter());
      }
    } catch (DamagedLogException e) {
      // Count what came before, and report the damage.
      unreadable.addDamage(name(), lines + 1);
    } catch (IOException e) {
      throw new IOException(name() + ": " + e.getMessage(), e);
    }
  }

  private InputStream open(boolean divided, Desk desk) throws IOException {
    return divided ? desk.watch(openAtPart()) : part.source().open(desk::watch);
  }

  private String name() {
    return part.source().name();
  }

  Source source() {
    return part.source();
  }

  /**
   * Opens the file one byte before the part, to find out whether a line begins exactly where the
   * part does.
   */
  private InputStream openAtPart() throws IOException {
    return part.source().file().open(part.isFirst() ? part.from() : part.from() - 1);
  }

  private void readPart(LineReader reader, LineCounter counter) throws IOException {
    long offset = part.from();
    long linesBefore = 0;
    if (!part.isFirst()) {
      // A line that is split by the start of the part belongs to the previous part.
      offset--;
      linesBefore = 1;
      if (!reader.next()) {
        checkLength(offset + reader.position());
        return;
      }
      end = offset + reader.position();
    }
    while (end < part.to()) {
      if (!reader.next()) {
        checkLength(offset + reader.position());
        return;
      }
      if (isForNextTime(reader)) {
        return;
      }
      lines = reader.lineNumber() - linesBefore;
      end = offset + reader.position();
      count(reader, counter);
    }
  }

  /** Checks that the file still has the bytes that it had when it was divided into parts. */
  private void checkLength(long length) throws IOException {
    if (length < part.to()) {
      throw new IOException("truncated while it was read. Run the report again.");
    }
  }

  /** Reads from the beginning. Skips lines that were counted earlier, except for remarks. */
  private void readAll(LineReader reader, LineCounter counter) throws IOException {
    while (reader.next() && !isForNextTime(reader)) {
      lines = reader.lineNumber();
      if (reader.position() > part.from()) {
        boolean isCounted = count(reader, counter);
        // The rest of a line that was cut short may be appended later, with another archive.
        end = isCounted || reader.isComplete() ? reader.position() : end;
      } else {
        format.isRemark(reader.buffer(), reader.from(), reader.to());
      }
    }
  }

  /**
   * Returns whether to leave an incomplete last line for the next run: the server may be about to
   * finish it.
   */
  private boolean isForNextTime(LineReader reader) {
    return part.source().growing() && !reader.isComplete();
  }

  /** Counts a line. Returns false if it cannot be read. */
  private boolean count(LineReader line, LineCounter counter) throws IOException {
    byte[] bytes = line.buffer();
    int from = line.from();
    int to = line.to();
    if (!line.isTooLong() && from == to || format.isRemark(bytes, from, to)) {
      return true;
    }
    if (line.isTooLong()) {
      unreadable.add(name(), lines, "the line is too long", bytes, from, to);
      return false;
    }
    if (!format.read(bytes, from, to, fields)) {
      unreadable.add(name(), lines, reason(line), bytes, from, to);
      return false;
    }
    requests++;
    named += fields.agent().isAbsent() ? 0 : 1;
    counter.count(fields);
    return true;
  }

  private String reason(LineReader line) {
    if (fields.day() == Fields.IMPOSSIBLE_DAY) {
      return "its time is before 1995, or more than a year from now";
    }
    return line.isComplete() ? "not in the format " + format.name() : "cut short";
  }

  long lines() {
    return lines;
  }

  long requests() {
    return requests;
  }

  /** Returns the number of requests that have a User-Agent. */
  long named() {
    return named;
  }

  /** Returns the position of the first line that was not read. */
  long end() {
    return end;
  }

  Unreadable unreadable() {
    return unreadable;
  }
}
