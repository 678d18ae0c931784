package com.anaconda.aau.report.log;

import java.io.IOException;
import java.io.InputStream;

/** Where the bytes of a log are: a file of this machine, or an object in somebody's storage. */
public interface Storage {
  /** The bytes from a position to the end. */
  InputStream open(long from) throws IOException;

  /** How many there are. */
  long size() throws IOException;
}
