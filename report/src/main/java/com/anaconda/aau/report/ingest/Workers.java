package com.anaconda.aau.report.ingest;

import com.anaconda.aau.report.log.LogFormatException;
import java.io.IOException;
import java.util.List;

/** Reads batches, on the processors of this machine or of a cluster. */
public interface Workers {
  /**
   * Reads all batches.
   *
   * @param progress told what was read, if that is known before the end
   * @return the results, divided in any way; the runs are files on this machine
   */
  List<Batch.Outcome> read(List<Batch> batches, Progress progress)
      throws IOException, LogFormatException, InterruptedException;
}
