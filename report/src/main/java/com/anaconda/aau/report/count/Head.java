package com.anaconda.aau.report.count;

import com.anaconda.aau.report.usage.Tool;
import java.nio.charset.StandardCharsets;

/** The labels of a User-Agent's part before the tokens; null for what it does not say. */
final class Head {
  final Label tool;
  final Label java;
  final Label system;

  Head(Tool named, Labels labels) {
    tool = label(labels, RecordKind.TOOL, named.product() + "\0" + named.version());
    java = named.java().isEmpty() ? null : label(labels, RecordKind.JAVA, named.java());
    system = named.system().isEmpty() ? null : label(labels, RecordKind.SYSTEM, named.system());
  }

  private static Label label(Labels labels, RecordKind kind, String text) {
    return labels.label(kind, text.getBytes(StandardCharsets.UTF_8));
  }
}
