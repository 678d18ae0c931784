package com.anaconda.aau.report;

import com.anaconda.aau.report.count.Secrets;
import com.anaconda.aau.report.ingest.Source;
import com.anaconda.aau.report.store.Store;
import com.anaconda.aau.report.store.TooOld;
import java.io.Closeable;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A store, together with the logs whose counts it contains. */
final class StoredCounts implements Closeable {
  private final Store store;
  private final LocalDate oldest;
  private final ZoneId zone;

  /**
   * Opens a store.
   *
   * @param oldest the first day to keep
   * @param zone the time zone of the days
   * @param waiting called if another report is using the store
   */
  StoredCounts(Path directory, LocalDate oldest, ZoneId zone, Runnable waiting) throws IOException {
    this.store = new Store(directory, waiting);
    this.oldest = oldest;
    this.zone = zone;
  }

  /** Returns why these days cannot be combined with those in the store, or null. */
  String problem() {
    ZoneId stored = store.zone();
    return stored == null || stored.getRules().equals(zone.getRules())
        ? null
        : "The store counts days in the time zone "
            + stored
            + ". Add --zone "
            + stored
            + ", or use another store.";
  }

  Secrets secrets() {
    return store.secrets();
  }

  /** Returns the sources, each without the bytes that were counted earlier. */
  List<Source> uncounted(List<Source> sources) throws IOException {
    List<Source> uncounted = new ArrayList<>();
    for (Source source : sources) {
      try {
        boolean isFile = source.file() != null;
        uncounted.add(isFile ? source.after(store.counted(source::open)) : source);
      } catch (IOException e) {
        throw source.failure(e);
      }
    }
    return uncounted;
  }

  /**
   * Adds new counts.
   *
   * @param ends the number of bytes counted so far, by source
   * @param err is told about days that are too old to be stored
   * @return the runs of everything in the store after the addition
   */
  List<Path> add(List<Path> runs, Map<Source, Long> ends, PrintStream err) throws IOException {
    Map<Store.Text, Long> texts = new LinkedHashMap<>();
    ends.forEach(
        (source, end) -> {
          if (source.file() != null && end > source.skip()) {
            texts.put(source::open, end);
          }
        });
    TooOld tooOld = store.add(runs, texts, oldest, zone);
    if (tooOld.days() > 0) {
      err.printf(
          Locale.ROOT,
          "aau-report: left out %,d request%s on %,d day%s before %s: older than --keep;"
              + " to count them, use a new store and a longer --keep%n",
          tooOld.requests(),
          tooOld.requests() == 1 ? "" : "s",
          tooOld.days(),
          tooOld.days() == 1 ? "" : "s",
          oldest);
    }
    return store.runs();
  }

  @Override
  public void close() throws IOException {
    store.close();
  }
}
