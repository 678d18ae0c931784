package com.anaconda.aau.report;

import com.anaconda.aau.report.count.Secrets;
import com.anaconda.aau.report.ingest.Head;
import com.anaconda.aau.report.output.CsvOutput;
import com.anaconda.aau.report.output.HtmlOutput;
import com.anaconda.aau.report.output.JsonOutput;
import com.anaconda.aau.report.store.Store;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Recognizes the files that this program wrote into a directory of logs: reports and stores.
 * Decides by the first bytes of a file, which no request can determine.
 */
final class OwnFiles {
  private static final Pattern JSON =
      Pattern.compile("\\{\\s*\"schema\"\\s*:\\s*\"" + Pattern.quote(JsonOutput.SCHEMA) + "\"");

  /** The first line of the tables, or of the messages on stderr. */
  private static final Pattern TEXT =
      Pattern.compile(
          "(<10|~?[\\d,]+) clients?, (<10|~?[\\d,]+) sessions?, (<10|~?[\\d,]+) environments? in "
              + "|There are no requests to report\\.\n"
              + "|aau-report: ");

  private OwnFiles() {}

  /** Returns the other files, and says which ones are left out. */
  static List<Head> leaveOut(List<Head> heads, PrintStream err) throws IOException {
    Set<Head> inStores = inStores(heads);
    List<Head> kept = new ArrayList<>();
    List<String> own = new ArrayList<>();
    for (Head head : heads) {
      if (inStores.contains(head) || isReport(head)) {
        own.add(head.source().name());
      } else {
        kept.add(head);
      }
    }
    if (!own.isEmpty()) {
      String more = own.size() == 1 ? "" : " and " + (own.size() - 1) + " more";
      err.println("aau-report: skipped " + own.get(0) + more + ": written by aau-report");
    }
    return kept;
  }

  private static boolean isReport(Head head) {
    String text = head.text();
    return text.startsWith(HtmlOutput.BEGINNING)
        || JSON.matcher(text).lookingAt()
        || TEXT.matcher(text).lookingAt()
        || CsvOutput.TITLES.stream().anyMatch(title -> text.startsWith(title + "\n"));
  }

  /** Returns the files of stores. A key is random bytes, so its neighbors give it away. */
  private static Set<Head> inStores(List<Head> heads) throws IOException {
    Map<String, Map<String, Head>> directories = new LinkedHashMap<>();
    for (Head head : heads) {
      String path = head.source().name();
      int name = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1;
      directories
          .computeIfAbsent(path.substring(0, name), any -> new LinkedHashMap<>())
          .put(path.substring(name), head);
    }
    Set<Head> inStores = new HashSet<>();
    for (Map<String, Head> files : directories.values()) {
      if (isStore(files)) {
        files.forEach(
            (name, head) -> {
              if (Store.isFileOf(name)) {
                inStores.add(head);
              }
            });
      }
    }
    return inStores;
  }

  private static boolean isStore(Map<String, Head> files) throws IOException {
    Head manifest = files.get(Store.MANIFEST);
    Head key = files.get(Store.KEY);
    Head lock = files.get(Store.LOCK);
    // A report that was killed may have left a store without a manifest.
    return manifest != null && manifest.beginsWith(Store.TITLE)
        || key != null
            && lock != null
            && key.source().file().size() == Secrets.LENGTH
            && lock.source().file().size() == 0;
  }
}
