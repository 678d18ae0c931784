package com.anaconda.aau.report.count;

import com.anaconda.aau.core.token.RandomToken;
import com.anaconda.aau.core.token.Token;
import com.anaconda.aau.report.log.Slice;
import com.anaconda.aau.report.usage.Tagging;
import com.anaconda.aau.report.usage.TokenString;
import com.anaconda.aau.report.usage.Tool;
import com.anaconda.aau.report.usage.UserAgent;
import com.anaconda.aau.report.usage.UsualTokens;
import java.util.Arrays;

/**
 * Parses User-Agents and caches about a thousand of them, by their hashes, in the processor's
 * cache.
 */
final class AgentMemo {
  private static final int SLOTS = 1 << 10;

  private final Secrets secrets;
  private final Labels labels;
  private final UserAgent agent = new UserAgent();
  private final ByteHash hash = new ByteHash();
  private final SeenAgent[] seen = new SeenAgent[SLOTS];

  /** The hash of each User-Agent. It shows without a cache miss whether two are the same. */
  private final long[] hashes = new long[SLOTS];

  private final ByteMemo<Label> tools = new ByteMemo<>();
  private final ByteMemo<Label> organizations = new ByteMemo<>();
  private final ByteMemo<Label> installers = new ByteMemo<>();

  /** The tool by what comes before the usual tokens, for User-Agents that need no parsing. */
  private final ByteMemo<Label> beforeUsual = new ByteMemo<>();

  AgentMemo(Secrets secrets, Labels labels) {
    this.secrets = secrets;
    this.labels = labels;
  }

  /** Returns a parsed User-Agent, which is valid until the next call. */
  SeenAgent read(Slice text, boolean plusMeansSpace) {
    long spelling = plusMeansSpace ? 1 : 0;
    long all = hash.hash(text.bytes(), text.from(), text.to()) + spelling;
    int slot = (int) all & SLOTS - 1;
    if (seen[slot] == null) {
      seen[slot] = new SeenAgent();
    } else if (hashes[slot] == all) {
      return seen[slot];
    }
    hashes[slot] = all;
    if (!isReadAsUsual(seen[slot], text)) {
      read(seen[slot], text, plusMeansSpace);
    }
    return seen[slot];
  }

  /**
   * Reads a User-Agent that begins like an earlier one and ends with the usual tokens, and whose
   * organization, if it has one, was named by an earlier one.
   */
  private boolean isReadAsUsual(SeenAgent into, Slice text) {
    byte[] bytes = text.bytes();
    int end = UsualTokens.end(bytes, text.from(), text.to());
    if (end < 0) {
      return false;
    }
    Label tool = beforeUsual.get(bytes, text.from(), end - UsualTokens.LENGTH);
    int name = end + UsualTokens.MARK;
    boolean isNamed = name < text.to();
    Label organization = isNamed ? organizations.get(bytes, name, text.to()) : null;
    if (tool == null || isNamed && organization == null) {
      return false;
    }
    into.become(Tagging.TAGGED, tool);
    into.addTokens(usualHash(bytes, 0, end), usualHash(bytes, 1, end), usualHash(bytes, 2, end));
    if (isNamed) {
      into.addToken(Token.Kind.ORGANIZATION, tokenHash(bytes, name, text.to()));
      into.addName(organization);
    }
    return true;
  }

  private long usualHash(byte[] bytes, int index, int end) {
    int start = UsualTokens.start(index, end);
    return tokenHash(bytes, start, start + RandomToken.LENGTH);
  }

  private void read(SeenAgent into, Slice text, boolean plusMeansSpace) {
    Tagging tagging = agent.read(text, plusMeansSpace);
    into.become(tagging, tool());
    TokenString tokens = agent.tokens();
    byte[] bytes = agent.bytes();
    for (int i = 0; i < tokens.count(); i++) {
      int from = tokens.start(i);
      int to = tokens.end(i);
      Token.Kind kind = tokens.kind(i);
      into.addToken(kind, tokenHash(bytes, from, to));
      if (kind == Token.Kind.ORGANIZATION) {
        into.addName(name(organizations, RecordKind.ORGANIZATION, bytes, from, to));
      } else if (kind == Token.Kind.INSTALLER) {
        into.addName(name(installers, RecordKind.INSTALLER, bytes, from, to));
      }
    }
    int end = agent.endOfUsualTokens(text);
    int before = end - UsualTokens.LENGTH;
    if (end >= 0 && beforeUsual.get(text.bytes(), text.from(), before) == null) {
      beforeUsual.put(text.bytes(), text.from(), before, into.tool());
    }
  }

  /** A sketch needs positive hashes, and zero means that there is no token. */
  private long tokenHash(byte[] bytes, int from, int to) {
    return Math.max(secrets.hash().hash(bytes, from, to) >>> 1, 1);
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
    Arrays.fill(seen, null);
    tools.clear();
    organizations.clear();
    installers.clear();
    beforeUsual.clear();
  }
}
