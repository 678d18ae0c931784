package com.anaconda.aau.core.config.condarc;

import com.anaconda.aau.core.config.value.OurKeys;
import com.anaconda.aau.core.config.value.Scalar;
import com.anaconda.aau.core.config.value.Spelling;
import com.anaconda.aau.core.config.value.Truth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds entries in a file that look like ours but have no effect, so that they can be reported. */
public final class IgnoredEntries {
  private final String text;
  private final List<YamlNode> keysAndValues;

  IgnoredEntries(String text, List<YamlNode> keysAndValues) {
    this.text = text;
    this.keysAndValues = keysAndValues;
  }

  /**
   * Returns entries of host lists that are not strings, as written: {@code - repo.example.com:
   * 8081}.
   */
  public Collection<String> hosts() {
    List<String> ignored = new ArrayList<>();
    for (int i = 0; i < keysAndValues.size(); i += 2) {
      if (isHosts(keysAndValues.get(i).scalar())) {
        YamlNode value = keysAndValues.get(i + 1);
        boolean list = value.shape() == YamlNode.Shape.LIST;
        for (YamlNode entry : list ? value.children() : Collections.singletonList(value)) {
          if (entry.scalar() == null) {
            ignored.add(firstLine(entry));
          }
        }
      }
    }
    return ignored;
  }

  private static boolean isHosts(Scalar key) {
    return key != null && OurKeys.isHosts(Spelling.keyOf(key.text()));
  }

  private String firstLine(YamlNode node) {
    int end = node.start();
    while (end < node.end() && !FinalComment.isLineBreak(text.charAt(end))) {
      end++;
    }
    return Truth.strip(text.substring(node.start(), end));
  }

  /**
   * Returns those of our keys that are merged in from other mappings with {@code <<}. Conda ignores
   * them.
   */
  public Collection<String> merged() {
    Set<String> names = new LinkedHashSet<>();
    Set<YamlNode> seen = Collections.newSetFromMap(new IdentityHashMap<YamlNode, Boolean>());
    addMerged(keysAndValues, names, seen);
    return names;
  }

  private static void addMerged(
      List<YamlNode> keysAndValues, Set<String> names, Set<YamlNode> seen) {
    for (int i = 0; i < keysAndValues.size(); i += 2) {
      if (keysAndValues.get(i).isMerge()) {
        YamlNode value = keysAndValues.get(i + 1);
        boolean list = value.shape() == YamlNode.Shape.LIST;
        for (YamlNode mapping : list ? value.children() : Collections.singletonList(value)) {
          if (seen.add(mapping)) {
            addNames(mapping.children(), names);
            addMerged(mapping.children(), names, seen);
          }
        }
      }
    }
  }

  private static void addNames(List<YamlNode> keysAndValues, Set<String> names) {
    for (int i = 0; i < keysAndValues.size(); i += 2) {
      Scalar key = keysAndValues.get(i).scalar();
      if (key != null && Spelling.isKey(key.text())) {
        names.add(key.text());
      }
    }
  }
}
