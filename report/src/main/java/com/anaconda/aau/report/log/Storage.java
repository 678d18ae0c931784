package com.anaconda.aau.report.log;

import java.io.IOException;
import java.io.InputStream;

/** The storage of a log's bytes: a file on this machine, or an object in remote storage. */
public interface Storage {
  /** Opens the bytes from a position to the end. */
  InputStream open(long from) throws IOException;

  /** Returns the number of bytes. */
  long size() throws IOException;
}
