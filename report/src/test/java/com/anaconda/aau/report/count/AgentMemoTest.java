package com.anaconda.aau.report.count;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.anaconda.aau.core.token.TokenText;
import com.anaconda.aau.report.log.Slice;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.datasketches.theta.CompactSketch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that a User-Agent means the same whatever was read before it. */
class AgentMemoTest {
  private final Labels labels = new Labels();
  private final AgentMemo memo = memo();
  private final DistinctSets sets = new DistinctSets();
  private int days;

  private AgentMemo memo() {
    return new AgentMemo(Secrets.ofOneRun(), labels);
  }

  /** Some of these need no parsing after the first of their kind; the others look similar. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Maven/3 aau/0.1.0 c/T s/T e/T",
        "aau/0.1.0 c/T s/T e/T",
        "Maven/3 aau/0.1.0+12.gabc c/T s/T e/T",
        "Maven/3 aau/0.1 c/T s/T e/T",
        "Maven/3 c/T s/T e/T",
        "Maven/3 aau/0.1.0 aau/0.1.0 c/T s/T e/T",
        "Maven/3 aau/0.1.0 proxy/1 c/T s/T e/T",
        "Maven/3 aau/0.1.0 c/T c/T s/T e/T",
        "Maven/3 aau/0.1.0 c/T s/T e/T c/T s/T e/T",
        "Maven/3 aau/0.1.0 c/T s/T a/T",
        "Maven/3 aau/0.1.0 c/T s/T e/T a/T",
        "Maven/3 aau/0.1.0 c/T s/T e/T.",
        "Maven/3 aau/0.1.0 c/T s/T e/T o/acme",
        "Maven/3 aau/0.1.0 c/T s/T e/T o/T",
        "Maven/3 aau/0.1.0 c/T s/T e/T o/acme o/T",
        "Maven/3 aau/0.1.0 c/T s/T e/T i/acme o/acme",
        "Maven/3 aau/0.1.0 c/T s/T e/T o/acme i/acme",
        "Maven/3 aau/0.1.0 c/T s/T e/T p/acme",
        "Maven/3 aau/0.1.0 c/T s/T e/T o/",
        "Maven/3 aau/0.1.0 c/T s/T e/T o/a:b",
        "Maven/3 aau/0.1.0 c/T s/T e/T ",
        "Maven/3 aau/0.1.0 c/T s/T o/acme",
        "Maven/3 aau/0.1.0 o/acme c/T s/T e/T",
        "Maven/3 c/T s/T e/T o/acme",
        "o/acme",
        "Maven/3 aau/0.1.0 c/.T s/T e/T",
        " aau/0.1.0 c/T s/T e/T",
        " c/T s/T e/T",
        "c/T s/T e/T",
      })
  void readsOtherTokensAfterTheSameText(String pattern) throws IOException {
    for (char fill : "abcdef".toCharArray()) {
      String text = pattern.replace("T", String.valueOf(fill).repeat(22));
      assertSame(memo().read(slice(text), false), memo.read(slice(text), false), text);
    }
  }

  @Test
  void readsAnOrganizationAfterAnotherOneOrNone() throws IOException {
    String usual = "Maven/3 aau/0.1.0 c/T s/T e/T".replace("T", "a".repeat(22));
    String longest = "o".repeat(TokenText.MAX_LENGTH);
    List<String> ends =
        List.of(
            "",
            " o/one",
            " o/other",
            " o/one",
            " o/one\u00e4",
            " o/" + longest,
            "",
            " o/" + longest + "o",
            " o/" + longest);
    for (String end : ends) {
      String text = "(before)" + usual + end + "(after)";
      byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
      Slice slice = new Slice();
      slice.set(bytes, 8, bytes.length - 7);
      assertSame(memo().read(slice, false), memo.read(slice, false), text);
    }
  }

  @Test
  void readsAnOrganizationThatWasSpelledDifferently() throws IOException {
    String usual = "Maven/3 aau/0.1.0 c/T s/T e/T o/acme".replace("T", "a".repeat(22));
    for (String text :
        List.of(usual.replace(" ", "%20"), usual, usual.replace("o/acme", "o/%61"))) {
      assertSame(memo().read(slice(text), false), memo.read(slice(text), false), text);
    }
  }

  @Test
  void tellsTokensApart() {
    String usual = "Maven/3 aau/0.1.0 c/%s s/%s e/%s";
    String one = "a".repeat(22);
    String other = "b".repeat(22);
    memo.read(slice(usual.formatted(one, one, one)), false);
    SeenAgent seen = memo.read(slice(usual.formatted(other, one, other)), false);
    assertEquals(seen.client(), seen.environment());
    long client = seen.client();
    SeenAgent next = memo.read(slice(usual.formatted(one, other, other)), false);
    assertNotEquals(client, next.client());
    assertEquals(client, next.environment());
  }

  @Test
  void readsAPlusSignAsTheServerMeansIt() {
    Slice text = slice("Apache+Ivy/2.5.3");
    int asSpace = memo.read(text, true).tool().id();
    assertNotEquals(asSpace, memo.read(text, false).tool().id());
    assertEquals(asSpace, memo.read(text, true).tool().id());
  }

  @Test
  void readsLabelsAnewAfterTheyWereCleared() {
    String text = "Maven/3 aau/0.1.0 c/T s/T e/T";
    memo.read(slice(text.replace("T", "a".repeat(22))), false);
    memo.read(slice(text.replace("T", "b".repeat(22))), false);
    labels.clear();
    memo.clear();
    labels.label(RecordKind.TOOL, new byte[] {1});
    assertEquals(1, memo.read(slice(text.replace("T", "c".repeat(22))), false).tool().id());
  }

  @Test
  void readsOrganizationsAnewAfterTheLabelsWereCleared() throws IOException {
    String text = "Maven/3 aau/0.1.0 c/T s/T e/T o/acme".replace("T", "a".repeat(22));
    memo.read(slice(text), false);
    labels.clear();
    memo.clear();
    memo.read(slice(text.replace("acme", "other")), false);
    assertSame(memo().read(slice(text), false), memo.read(slice(text), false), text);
  }

  private void assertSame(SeenAgent expected, SeenAgent actual, String message) throws IOException {
    assertEquals(expected.one(), actual.one(), message);
    assertEquals(expected.client(), actual.client(), message);
    assertEquals(expected.environment(), actual.environment(), message);
    assertEquals(expected.tool().id(), actual.tool().id(), message);
    assertEquals(counts(expected), counts(actual), message);
  }

  /** Returns everything that is counted for one request. */
  private List<String> counts(SeenAgent agent) throws IOException {
    DayCounts day = new DayCounts(0, ++days, sets);
    agent.countIn(day);
    sets.sort();
    List<String> counts = new ArrayList<>();
    day.toRecords(
        labels,
        record -> {
          counts.add(record.kind() + " " + Arrays.toString(record.label()));
          counts.add(Arrays.toString(record.numbers()));
          for (CompactSketch sketch : record.sketches()) {
            counts.add(Arrays.toString(Distinct.sorted(sketch)));
          }
        });
    return counts;
  }

  private static Slice slice(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    Slice slice = new Slice();
    slice.set(bytes, 0, bytes.length);
    return slice;
  }
}
