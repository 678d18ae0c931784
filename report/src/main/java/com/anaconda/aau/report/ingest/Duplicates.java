package com.anaconda.aau.report.ingest;

import com.anaconda.aau.report.output.SafeText;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * Skips files whose text is also in another file: a log and its compressed copy, or a log that was
 * rotated while the files were being listed. Compares only texts that begin with the same request.
 *
 * <p>Many logs can begin with the same line, such as that of a container's start. So no text is
 * compared with each of the others: however many there are, each is read three times at most, and
 * usually only its beginning.
 */
public final class Duplicates {
  /** Different logs seldom have a longer beginning in common. */
  static final long BEGINNING = 64 * 1024;

  /**
   * A source and the hashes of its text. Of a text whose beginning no other text has, only the
   * beginning is known.
   */
  private record Text(Source source, TextHashes hashes) {
    static Text of(Source source, long most) {
      return new Text(source, TextHashes.of(source, most, TextHashes.DOUBLING));
    }

    long length() {
      return hashes.length();
    }

    /** Returns the longest beginning whose hash is also known of every longer text. */
    Beginning beginning() {
      long most = Long.highestOneBit(length());
      return new Beginning(most, hashes.of(most));
    }
  }

  private record Beginning(long length, long hash) {}

  private Duplicates() {}

  /**
   * Returns the sources in the original order, except those whose text is also in another source.
   */
  public static List<Source> leaveOut(List<Head> heads, PrintStream err) {
    Map<ByteBuffer, List<Source>> byFirstLine = new LinkedHashMap<>();
    List<Source> kept = new ArrayList<>();
    for (Head head : heads) {
      byFirstLine.computeIfAbsent(head.firstLine(), any -> new ArrayList<>()).add(head.source());
      kept.add(head.source());
    }
    Set<Source> covered = new HashSet<>();
    for (List<Source> alike : byFirstLine.values()) {
      if (alike.size() > 1) {
        covered.addAll(covered(texts(alike), err));
      }
    }
    kept.removeAll(covered);
    return kept;
  }

  /** Returns the texts, the longest first. */
  private static List<Text> texts(List<Source> alike) {
    List<Text> texts = new ArrayList<>();
    Map<Beginning, Integer> longer = new HashMap<>();
    for (Source source : alike) {
      Text text = Text.of(source, BEGINNING + 1);
      texts.add(text);
      if (text.length() > BEGINNING) {
        longer.merge(text.beginning(), 1, Integer::sum);
      }
    }
    texts.replaceAll(
        text ->
            text.length() > BEGINNING && longer.get(text.beginning()) > 1
                ? Text.of(text.source(), Long.MAX_VALUE)
                : text);
    texts.removeIf(text -> text.length() == 0);
    texts.sort((one, other) -> Long.compare(other.length(), one.length()));
    return texts;
  }

  private static Set<Source> covered(List<Text> texts, PrintStream err) {
    Map<Beginning, Set<Text>> left = new HashMap<>();
    for (Text text : texts) {
      left.computeIfAbsent(text.beginning(), any -> new LinkedHashSet<>()).add(text);
    }
    Set<Source> covered = new HashSet<>();
    for (Text whole : texts) {
      if (left.get(whole.beginning()).remove(whole)) {
        for (Text text : within(whole, candidates(whole, left))) {
          left.get(text.beginning()).remove(text);
          covered.add(text.source());
          err.println(
              "aau-report: "
                  + SafeText.terminal(text.source().name())
                  + " is counted only once: "
                  + SafeText.terminal(whole.source().name())
                  + " contains the same lines");
        }
      }
    }
    return covered;
  }

  /** Returns the texts not longer than this one whose known beginning is also that of this one. */
  private static List<Text> candidates(Text whole, Map<Beginning, Set<Text>> left) {
    List<Text> candidates = new ArrayList<>();
    whole
        .hashes()
        .byLength()
        .forEach(
            (length, hash) ->
                candidates.addAll(left.getOrDefault(new Beginning(length, hash), Set.of())));
    return candidates;
  }

  /** Returns the candidates with which the text begins. */
  private static List<Text> within(Text whole, List<Text> candidates) {
    NavigableSet<Long> lengths = new TreeSet<>();
    candidates.forEach(text -> lengths.add(text.length()));
    if (lengths.isEmpty()) {
      return List.of();
    }
    TextHashes hashes = TextHashes.of(whole.source(), lengths.last(), lengths);
    return candidates.stream()
        .filter(text -> text.hashes().of(text.length()).equals(hashes.of(text.length())))
        .toList();
  }
}
