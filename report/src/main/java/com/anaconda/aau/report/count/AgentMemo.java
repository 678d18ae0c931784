package com.anaconda.aau.report.count;

import com.anaconda.aau.core.token.Token;
import com.anaconda.aau.report.log.Slice;
import com.anaconda.aau.report.usage.Tagging;
import com.anaconda.aau.report.usage.TokenString;
import com.anaconda.aau.report.usage.Tool;
import com.anaconda.aau.report.usage.UserAgent;
import java.util.Arrays;

/** Parses User-Agents and caches about a thousand of them, which fit into the processor's cache. */
final class AgentMemo {
  private static final int SLOTS = 1 << 10;

  /** Longer User-Agents are parsed each time. */
  private static final int LONGEST = 512;

  private final Secrets secrets;
  private final Labels labels;
  private final UserAgent agent = new UserAgent();
  private final ByteHash hash = new ByteHash();
  private final SeenAgent[] seen = new SeenAgent[SLOTS];

  /** The hash of each User-Agent. It usually shows without a cache miss that two differ. */
  private final long[] hashes = new long[SLOTS];

  private final SeenAgent tooLong = new SeenAgent();
  private final ByteMemo<Label> tools = new ByteMemo<>();
  private final ByteMemo<Label> organizations = new ByteMemo<>();
  private final ByteMemo<Label> installers = new ByteMemo<>();

  AgentMemo(Secrets secrets, Labels labels) {
    this.secrets = secrets;
    this.labels = labels;
  }

  /** Returns a parsed User-Agent, which is valid until the next call. */
  SeenAgent read(Slice text, boolean plusMeansSpace) {
    int length = text.to() - text.from();
    if (length > LONGEST) {
      return read(tooLong, text, plusMeansSpace);
    }
    // Hash only the two ends, where User-Agents differ: they start with the product and end with
    // the session.
    long ends = hash.hashOfEnds(text.bytes(), text.from(), text.to());
    int slot = (int) ends & SLOTS - 1;
    if (seen[slot] == null) {
      seen[slot] = new SeenAgent();
    } else if (hashes[slot] == ends && seen[slot].is(text, plusMeansSpace)) {
      return seen[slot];
    }
    hashes[slot] = ends;
    return read(seen[slot], text, plusMeansSpace);
  }

  private SeenAgent read(SeenAgent into, Slice text, boolean plusMeansSpace) {
    Tagging tagging = agent.read(text, plusMeansSpace);
    into.become(text, plusMeansSpace, tagging, tool());
    TokenString tokens = agent.tokens();
    byte[] bytes = agent.bytes();
    for (int i = 0; i < tokens.count(); i++) {
      int from = tokens.start(i);
      int to = tokens.end(i);
      Token.Kind kind = tokens.kind(i);
      // A sketch needs positive hashes, and zero means that there is no token.
      into.addToken(kind, Math.max(secrets.hash().hash(bytes, from, to) >>> 1, 1));
      if (kind == Token.Kind.ORGANIZATION) {
        into.addName(name(organizations, RecordKind.ORGANIZATION, bytes, from, to));
      } else if (kind == Token.Kind.INSTALLER) {
        into.addName(name(installers, RecordKind.INSTALLER, bytes, from, to));
      }
    }
    return into;
  }

  private Label tool() {
    byte[] bytes = agent.bytes();
    int from = agent.headStart();
    int to = agent.headEnd();
    Label label = tools.get(bytes, from, to);
    if (label == null) {
      label = labels.label(Tool.of(bytes, from, to));
      tools.put(bytes, from, to, label);
    }
    return label;
  }

  private Label name(ByteMemo<Label> memo, RecordKind kind, byte[] bytes, int from, int to) {
    Label label = memo.get(bytes, from, to);
    if (label == null) {
      label = labels.label(kind, secrets.encipher(Arrays.copyOfRange(bytes, from, to)));
      memo.put(bytes, from, to, label);
    }
    return label;
  }

  /** Clears the cache. Called when the labels become invalid. */
  void clear() {
    for (SeenAgent agent : seen) {
      if (agent != null) {
        agent.forget();
      }
    }
    tools.clear();
    organizations.clear();
    installers.clear();
  }
}
