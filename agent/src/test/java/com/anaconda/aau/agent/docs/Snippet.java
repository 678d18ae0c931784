package com.anaconda.aau.agent.docs;

import com.anaconda.aau.core.AnonUsage;
import com.anaconda.aau.core.config.AgentOptions;
import com.anaconda.aau.core.config.Setting;
import com.anaconda.aau.core.process.Environment;
import com.anaconda.aau.core.token.Token;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A setting that a document offers for copying. */
record Snippet(Kind kind, String text) {

  enum Kind {
    CONDARC,
    OPTION,
    VARIABLE
  }

  /** Returns the setting's effect as one line, with no other settings present. */
  String effect(Path home) throws IOException {
    Path system = Files.createDirectory(home.resolve("system"));
    Map<String, String> variables = new HashMap<>();
    variables.put("HOME", home.toString());
    variables.put("ANACONDA_ANON_USAGE_TEST_SYSTEM_ROOT", system.toString());
    Map<String, String> options = Map.of();
    switch (kind) {
      case CONDARC -> Files.writeString(system.resolve(".condarc"), text + "\n");
      case OPTION -> options = AgentOptions.parse(text);
      case VARIABLE -> {
        int equals = text.indexOf('=');
        variables.put(text.substring(0, equals), text.substring(equals + 1));
      }
    }
    Environment environment = Environment.of(variables, null, null, "Linux");
    return effect(AnonUsage.resolve(environment, options));
  }

  private static String effect(AnonUsage usage) {
    List<String> effects = new ArrayList<>();
    for (Setting setting : usage.settings()) {
      if (!setting.source().equals("default")) {
        String last = setting.isFinal() ? " (final)" : "";
        effects.add(setting.name() + ": " + setting.value() + last);
      }
    }
    for (Token token : usage.tokens()) {
      if (token.kind() == Token.Kind.ORGANIZATION) {
        effects.add(token.toString());
      }
    }
    usage.notices().forEach(notice -> effects.add(notice.kind().toString()));
    return String.join("; ", effects);
  }
}
