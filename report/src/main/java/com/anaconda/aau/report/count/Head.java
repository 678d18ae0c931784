package com.anaconda.aau.report.count;

import com.anaconda.aau.report.usage.Tool;
import java.nio.charset.StandardCharsets;

/** The label of a User-Agent's part before the tokens. */
final class Head {
  final Label tool;

  Head(Tool named, Labels labels) {
    // One group for all that it says: the report puts those of one tool, Java or system together.
    String text = String.join("\0", named.product(), named.version(), named.java(), named.system());
    tool = labels.label(RecordKind.TOOL, text.getBytes(StandardCharsets.UTF_8));
  }
}
