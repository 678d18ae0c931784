package com.anaconda.aau.core.config;

import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.nodes.CollectionNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * Finds {@code #!final} where conda finds it: as the only comment after a value, also on a line
 * below it, or as the only one between the colon and the value.
 *
 * <p>It is looked for in the text, at the marks of the nodes, because the two YAML libraries attach
 * comments differently (on the line below a value, one gives it to that value, the other to the
 * next key) and who may switch what off hangs on that.
 */
final class FinalComment {
  private final String text;

  private FinalComment(String text) {
    this.text = text;
  }

  /** Whether the key of an entry carries the comment. */
  static boolean isOn(NodeTuple entry, String text) throws BrokenCondarcException {
    return new FinalComment(text).isOn(entry.getKeyNode(), entry.getValueNode());
  }

  private boolean isOn(Node key, Node value) throws BrokenCondarcException {
    int keyEnd = key.getEndMark().getIndex();
    int start = value.getStartMark().getIndex();
    int end = value.getEndMark().getIndex();
    if (start < keyEnd) {
      return false; // an alias: the value stands elsewhere
    }
    if (value instanceof ScalarNode) {
      if (isEmpty((ScalarNode) value)) {
        return start == end && isFinal(comments(offset(start), true));
      }
      String before = between(keyEnd, start);
      String after = comments(offset(end), false);
      if (!before.isEmpty() && !after.isEmpty() && isBlankLineAt(offset(end))) {
        throw new BrokenCondarcException("comments that conda cannot tell apart");
      }
      return isFinal(after.isEmpty() ? before : after);
    }
    boolean flow = ((CollectionNode<?>) value).getFlowStyle() == DumperOptions.FlowStyle.FLOW;
    String after = flow ? comments(offset(end), true) : "";
    return isFinal(after.isEmpty() ? between(keyEnd, start) : after);
  }

  private boolean isBlankLineAt(int from) {
    int end = skipBlanks(from, false);
    int breaks = 0;
    for (int at = from; at < end; at++) {
      breaks += text.charAt(at) == '\n' ? 1 : 0;
    }
    return breaks > 1;
  }

  private static boolean isEmpty(ScalarNode value) {
    return value.getValue().isEmpty() && value.isPlain();
  }

  /** The comments between the colon, on whose line they must begin, and the value. */
  private String between(int keyEnd, int valueStart) {
    int colon = text.indexOf(':', offset(keyEnd));
    return colon < 0 || colon >= offset(valueStart) ? "" : comments(colon + 1, true);
  }

  /** The comments from an offset on until anything else comes, without the white space around. */
  private String comments(int from, boolean onSameLine) {
    int start = skipBlanks(from, onSameLine);
    int end = start;
    int at = start;
    while (at < text.length() && text.charAt(at) == '#') {
      end = endOfLine(at);
      at = skipBlanks(end, false);
    }
    return text.substring(start, end);
  }

  private int skipBlanks(int from, boolean onSameLine) {
    int at = from;
    while (at < text.length()
        && (text.charAt(at) == ' '
            || text.charAt(at) == '\t'
            || !onSameLine && isLineBreak(text.charAt(at)))) {
      at++;
    }
    return at;
  }

  private int endOfLine(int from) {
    int at = from;
    while (at < text.length() && !isLineBreak(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isLineBreak(char c) {
    return c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029';
  }

  private static boolean isFinal(String comments) {
    String inner = Truth.strip(comments);
    int start = 0;
    int end = inner.length();
    while (start < end && isFlag(inner.charAt(start))) {
      start++;
    }
    while (end > start && isFlag(inner.charAt(end - 1))) {
      end--;
    }
    return inner.startsWith("#") && inner.substring(start, end).equals("final");
  }

  private static boolean isFlag(char c) {
    return c == '!' || c == '#';
  }

  /** Marks count code points, strings count chars. */
  private int offset(int codePoints) {
    return text.offsetByCodePoints(0, codePoints);
  }
}
