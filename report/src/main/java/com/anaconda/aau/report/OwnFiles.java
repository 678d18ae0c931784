package com.anaconda.aau.report;

import com.anaconda.aau.report.count.Secrets;
import com.anaconda.aau.report.ingest.Head;
import com.anaconda.aau.report.output.CsvOutput;
import com.anaconda.aau.report.output.HtmlOutput;
import com.anaconda.aau.report.output.JsonOutput;
import com.anaconda.aau.report.output.SafeText;
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
 * Decides by the first lines of a file.
 *
 * <p>A request can determine how a line of a log begins, if the line begins with one of its
 * headers, but neither the whole line, which has a time, nor a line feed. So whatever is recognized
 * consists of whole lines.
 */
final class OwnFiles {
  private static final Pattern JSON =
      Pattern.compile(
          "\\{\n\\s*\"schema\"\\s*:\\s*\"" + Pattern.quote(JsonOutput.SCHEMA) + "\",\n");

  private static final String COUNT = "(<10|~?[\\d,]+) ";
  private static final String DATE = "\\d{4}-\\d\\d-\\d\\d";

  /** The first lines of the tables. */
  private static final Pattern TABLES =
      Pattern.compile(
          "%sclients?, %ssessions?, %senvironments? in %srequests?\nfrom %s to %s \\([^)\n]+\\)\n"
              .formatted(COUNT, COUNT, COUNT, COUNT, DATE, DATE));

  private static final String NO_TABLES = "There are no requests to report.\n";

  /**
   * The first message on stderr. It has no time, neither of a day nor in seconds since 1970, but it
   * may name a file after a time, such as {@code access.log-2026112822}.
   */
  private static final Pattern MESSAGE =
      Pattern.compile("aau-report: (?![^\n]*(\\d:\\d\\d|(?<![-\\w./])\\d{9}))[^\n]*\n");

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
      err.println(
          "aau-report: skipped "
              + SafeText.terminal(own.get(0))
              + more
              + ": written by aau-report");
    }
    return kept;
  }

  private static boolean isReport(Head head) {
    String text = head.text();
    return text.startsWith(HtmlOutput.BEGINNING)
        || JSON.matcher(text).lookingAt()
        || TABLES.matcher(text).lookingAt()
        || MESSAGE.matcher(text).lookingAt()
        || text.startsWith(NO_TABLES)
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
