package com.anaconda.aau.report.ingest;

import com.anaconda.aau.report.log.LogFormatException;
import java.io.IOException;
import java.util.List;

/** Reads batches on the processors of this machine or of a cluster. */
public interface Workers {
  /**
   * Reads all batches.
   *
   * @param progress is told how much has been read, if this is known before the end
   * @return the results, in any number of pieces; their runs are files on this machine
   */
  List<Batch.Outcome> read(List<Batch> batches, Progress progress)
      throws IOException, LogFormatException, InterruptedException;
}
