package com.anaconda.aau.report.ingest;

import com.anaconda.aau.report.log.Fields;
import com.anaconda.aau.report.log.LineFormat;

/** The format of a file of which no line is in any known format. */
final class UnknownFormat implements LineFormat {
  @Override
  public boolean read(byte[] bytes, int from, int to, Fields fields) {
    return false;
  }

  @Override
  public String name() {
    return "of any known server; name it with --log-format";
  }
}
