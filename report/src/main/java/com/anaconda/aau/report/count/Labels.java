package com.anaconda.aau.report.count;

import com.anaconda.aau.report.usage.Tool;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The labels that a thread has seen. After clearing, new labels are assigned. */
final class Labels {
  private static final int[] NONE = {};

  /** If less than an eighth of the labels is wanted, only those are sorted; otherwise, all are. */
  private static final int FEW = 8;

  private final Map<RecordKind, Map<ByteBuffer, Label>> known = new EnumMap<>(RecordKind.class);
  private final Map<RecordKind, List<byte[]>> bytes = new EnumMap<>(RecordKind.class);
  private final Map<RecordKind, int[]> orders = new EnumMap<>(RecordKind.class);
  private int size;

  Labels() {
    for (RecordKind kind : RecordKind.values()) {
      known.put(kind, new HashMap<>());
      bytes.put(kind, new ArrayList<>());
    }
  }

  Label label(RecordKind kind, byte[] text) {
    List<byte[]> ofKind = bytes.get(kind);
    Label label =
        known
            .get(kind)
            .computeIfAbsent(ByteBuffer.wrap(text), any -> new Label(kind, ofKind.size()));
    if (label.id() == ofKind.size()) {
      ofKind.add(text);
      size++;
    }
    return label;
  }

  /**
   * Returns one label for everything that a tool says about itself. The report later combines the
   * labels that have the same tool or Java version.
   */
  Label label(Tool tool) {
    String text = String.join("\0", tool.product(), tool.version(), tool.java(), tool.system());
    return label(RecordKind.TOOL, text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Returns the numbers of some labels, and perhaps others of that kind, in the order of their
   * bytes. The work for a few labels does not depend on how many others there are.
   */
  int[] order(RecordKind kind, int[] some) {
    return some.length < bytes.get(kind).size() / FEW ? sort(kind, Arrays.stream(some)) : all(kind);
  }

  private int[] all(RecordKind kind) {
    List<byte[]> ofKind = bytes.get(kind);
    int[] order = orders.getOrDefault(kind, NONE);
    if (order.length < ofKind.size()) {
      // Sorting takes linear time if all but a few numbers are in order.
      order =
          sort(
              kind,
              IntStream.concat(Arrays.stream(order), IntStream.range(order.length, ofKind.size())));
      orders.put(kind, order);
    }
    return order;
  }

  private int[] sort(RecordKind kind, IntStream numbers) {
    List<byte[]> ofKind = bytes.get(kind);
    return numbers
        .boxed()
        .sorted((one, other) -> Arrays.compareUnsigned(ofKind.get(one), ofKind.get(other)))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  void clear() {
    orders.clear();
    known.values().forEach(Map::clear);
    bytes.values().forEach(List::clear);
    size = 0;
  }

  byte[] bytes(RecordKind kind, int id) {
    return bytes.get(kind).get(id);
  }

  int size() {
    return size;
  }
}
