package com.anaconda.aau.report.count;

import com.anaconda.aau.core.token.Token;
import com.anaconda.aau.report.log.Fields;
import com.anaconda.aau.report.log.Slice;
import com.anaconda.aau.report.usage.Packages;
import com.anaconda.aau.report.usage.Tagging;
import com.anaconda.aau.report.usage.TokenString;
import com.anaconda.aau.report.usage.Tool;
import com.anaconda.aau.report.usage.UserAgent;
import java.io.IOException;
import java.util.List;
import org.apache.datasketches.theta.CompactSketch;

/**
 * Counts the requests of one part of a log, one thread's.
 *
 * <p>The hot path. What was seen before costs a look-up and no object: a tool, a path, an
 * organization. When it holds more than a bounded number of things, it hands its counts over and
 * begins anew, so a log's length and a log full of inventions take no more memory.
 */
public final class LineCounter {
  /** Where counts go that are complete, or take too much memory. */
  public interface Sink {
    /** Takes the records of one day, in their order. */
    void accept(List<Record> records) throws IOException;
  }

  /** Lines around midnight alternate between two days. */
  private static final int OPEN_DAYS = 2;

  private static final int MOST_LABELS = 50_000;

  private static final byte[] GET = {'G', 'E', 'T'};

  private final SipHash hash;
  private final Secrets secrets;
  private final Sink sink;
  private final UserAgent agent = new UserAgent();
  private final ByteMemo<Head> heads = new ByteMemo<>();
  private final ByteMemo<Download> downloads = new ByteMemo<>();
  private final ByteMemo<Label> organizations = new ByteMemo<>();
  private final ByteMemo<Label> installers = new ByteMemo<>();
  private final DistinctSets sets = new DistinctSets(this::isNew);
  private final DayCounts[] open = new DayCounts[OPEN_DAYS];
  private Labels labels = new Labels();

  /** Counts for a sink. */
  public LineCounter(Secrets secrets, Sink sink) {
    this.hash = secrets.hash();
    this.secrets = secrets;
    this.sink = sink;
  }

  /** Counts one request. */
  public void count(Fields line) throws IOException {
    if (labels.size() > MOST_LABELS || sets.isFull()) {
      flush();
    }
    DayCounts day = day(line.day());
    Tagging tagging = agent.read(line.agent(), line.plusMeansSpace());
    day.add(tagging);
    long client = 0;
    long session = 0;
    long environment = 0;
    TokenString tokens = agent.tokens();
    byte[] bytes = agent.bytes();
    for (int i = 0; i < tokens.count(); i++) {
      // A sketch's hashes are positive; zero stands for nobody below.
      long value = Math.max(hash.hash(bytes, tokens.start(i), tokens.end(i)) >>> 1, 1);
      Token.Kind kind = tokens.kind(i);
      day.add(kind, value);
      if (kind == Token.Kind.CLIENT) {
        client = value;
      } else if (kind == Token.Kind.SESSION) {
        session = value;
      } else if (kind == Token.Kind.ENVIRONMENT) {
        environment = value;
      }
    }
    Head head = head();
    add(day, head.tool, tagging, client, session, environment, DistinctSets.NO_TAG);
    for (int i = 0; i < tokens.count(); i++) {
      Token.Kind kind = tokens.kind(i);
      if (kind == Token.Kind.ORGANIZATION || kind == Token.Kind.INSTALLER) {
        Label label = named(kind, bytes, tokens.start(i), tokens.end(i));
        add(day, label, tagging, client, session, environment, DistinctSets.NO_TAG);
      }
    }
    countDownload(day, line, tagging, client, environment);
  }

  private void countDownload(
      DayCounts day, Fields line, Tagging tagging, long client, long environment) {
    boolean answered = line.status() / 100 == 2 || line.status() == 304;
    if (!answered || !line.method().is(GET)) {
      return;
    }
    Slice path = line.path();
    Download download = downloads.get(path.bytes(), path.from(), path.to());
    if (download == null) {
      download = Download.of(Packages.of(path.bytes(), path.from(), path.to()), labels);
      downloads.put(path.bytes(), path.from(), path.to(), download);
    }
    if (download == Download.NONE) {
      return;
    }
    // Who has not fetched this version before may not have fetched the package before.
    int tag = 2 * day.clientsOf(download.packageId) + day.index();
    add(day, download.version, tagging, client, 0, environment, tag);
  }

  /** A client that is new to a version is added to the package; if new there, it has one more. */
  private void isNew(int tag, long client) {
    if (tag >= 0) {
      sets.add(tag >> 1, client, -2 - (tag & 1));
    } else {
      int index = -2 - tag;
      DayCounts day = open[0].index() == index ? open[0] : open[1];
      day.addPackageOf(client);
    }
  }

  private static void add(
      DayCounts day,
      Label label,
      Tagging tagging,
      long client,
      long session,
      long environment,
      int tag) {
    Group group = day.group(label);
    group.add(tagging);
    group.add(client, session, environment, tag);
  }

  private Head head() {
    Head head = heads.get(agent.bytes(), agent.headStart(), agent.headEnd());
    if (head == null) {
      head = new Head(Tool.of(agent.bytes(), agent.headStart(), agent.headEnd()), labels);
      heads.put(agent.bytes(), agent.headStart(), agent.headEnd(), head);
    }
    return head;
  }

  private Label named(Token.Kind kind, byte[] bytes, int from, int to) {
    boolean isOrganization = kind == Token.Kind.ORGANIZATION;
    ByteMemo<Label> memo = isOrganization ? organizations : installers;
    Label label = memo.get(bytes, from, to);
    if (label == null) {
      byte[] text = secrets.encipher(java.util.Arrays.copyOfRange(bytes, from, to));
      RecordKind counted = isOrganization ? RecordKind.ORGANIZATION : RecordKind.INSTALLER;
      label = labels.label(counted, text);
      memo.put(bytes, from, to, label);
    }
    return label;
  }

  private DayCounts day(long wanted) throws IOException {
    DayCounts last = open[0];
    if (last != null && last.day() == wanted) {
      return last;
    }
    DayCounts other = open[1];
    if (other == null || other.day() != wanted) {
      if (other != null) {
        flush();
        last = null;
      }
      other = new DayCounts(wanted, last == null ? 0 : 1 - last.index(), sets);
    }
    open[1] = last;
    open[0] = other;
    return other;
  }

  /** Hands all counts over and forgets everything. */
  public void flush() throws IOException {
    CompactSketch[] sketches = sets.drain();
    for (int i = 0; i < OPEN_DAYS; i++) {
      if (open[i] != null) {
        sink.accept(open[i].toRecords(labels, sketches));
        open[i] = null;
      }
    }
    labels = new Labels();
    heads.clear();
    downloads.clear();
    organizations.clear();
    installers.clear();
  }
}
