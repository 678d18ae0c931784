package com.anaconda.aau.report.ingest;

import com.anaconda.aau.report.log.Fields;
import com.anaconda.aau.report.log.LineFormat;

/** Stands for the format of a file in which no line has a known format. */
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
