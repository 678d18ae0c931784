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

/** Where logs are and who reads them. */
public interface Engine {
  /** The files of this machine, read by its processors. */
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
   * The files that arguments stand for.
   *
   * @throws IOException when there is no such file; the message is for people
   */
  List<Source> find(List<String> logs) throws IOException;

  /** Who reads them, and leaves the counts in a directory. */
  Workers workers(Secrets secrets, Spill spill);
}
