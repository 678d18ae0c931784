package com.anaconda.aau.report.ingest;

import com.anaconda.aau.report.log.LogFormatException;
import java.io.IOException;
import java.util.List;

/** Whoever reads batches: the processors of this machine, or those of a cluster. */
public interface Workers {
  /**
   * Reads all batches.
   *
   * @param progress told of bytes that are read on this machine
   * @return what became of them, in any division; the runs are files of this machine
   */
  List<Batch.Outcome> read(List<Batch> batches, Progress progress)
      throws IOException, LogFormatException, InterruptedException;
}
