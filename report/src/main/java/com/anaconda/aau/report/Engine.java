package com.anaconda.aau.report;

import com.anaconda.aau.report.count.Secrets;
import com.anaconda.aau.report.ingest.LocalWorkers;
import com.anaconda.aau.report.ingest.Source;
import com.anaconda.aau.report.ingest.Spill;
import com.anaconda.aau.report.ingest.Workers;
import com.anaconda.aau.report.log.LogFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Finds logs and provides the workers that read them. */
public interface Engine {
  /** Reads local files on the processors of this machine. */
  Engine LOCAL =
      new Engine() {
        @Override
        public List<Source> find(List<String> logs) throws IOException {
          List<Source> files = new ArrayList<>();
          for (Path file : LogFiles.find(logs)) {
            files.add(Source.of(file));
          }
          return files;
        }

        @Override
        public Workers workers(Secrets secrets, Spill spill) {
          return new LocalWorkers(secrets, spill);
        }
      };

  /**
   * Returns the files that the arguments name.
   *
   * @throws IOException if there is no such file; the message is meant for the user
   */
  List<Source> find(List<String> logs) throws IOException;

  /** Returns workers that read the files and write the counts to a temporary directory. */
  Workers workers(Secrets secrets, Spill spill);
}
