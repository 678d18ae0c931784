package com.anaconda.aau.agent.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every setting that a document offers for copying does what the document says. */
class DocumentedSettingsTest {

  private static final Path PROJECT = Path.of("").toAbsolutePath().getParent();

  private static final String OFF = "anaconda_anon_usage: false";
  private static final String HOSTS =
      "anaconda_anon_usage_hosts: repo.example.com, *.internal.example.com, build.example.com:8081";

  /** The expected effect of each setting, by kind and text. */
  private static final Map<String, String> MEANT = new TreeMap<>();

  static {
    MEANT.put("CONDARC anaconda_anon_usage: false", OFF);
    MEANT.put("CONDARC anaconda_anon_usage: false  #!final", OFF + " (final)");
    MEANT.put("CONDARC anaconda_anon_usage: true #!final", "anaconda_anon_usage: true (final)");
    MEANT.put("CONDARC anaconda_anon_usage: true  #!final", "anaconda_anon_usage: true (final)");
    MEANT.put("CONDARC Anaconda_Anon_Usage: false", OFF + "; ALMOST_RIGHT");
    MEANT.put("CONDARC anaconda_anonymous_usage: false", OFF + "; ALMOST_RIGHT");
    MEANT.put(
        "CONDARC do_not_track: true",
        OFF + "; anaconda_heartbeat: false; ALMOST_RIGHT; ALMOST_RIGHT");
    MEANT.put("CONDARC anaconda_heartbeat: true", "anaconda_heartbeat: true");
    MEANT.put("CONDARC anaconda_heartbeat: true #!final", "anaconda_heartbeat: true (final)");
    MEANT.put(
        "CONDARC anaconda_heartbeat: https://repo.example.com/heartbeat",
        "anaconda_heartbeat: https://repo.example.com/heartbeat");
    MEANT.put(
        "CONDARC anaconda_anon_usage_hosts:      #!final\n"
            + "  - repo.example.com\n"
            + "  - \"*.internal.example.com\"\n"
            + "  - build.example.com:8081",
        HOSTS + " (final)");
    for (String setting :
        new String[] {
          "anaconda_anon_usage_hosts: [repo.example.com]",
          "anaconda_anon_usage_account_hosts: [none.invalid]",
          "anaconda_anon_usage_shared_hosts: [repo.example.com]",
          "anaconda_anon_usage_unlinkable: true",
          "anaconda_anon_usage_rotate: 13 months",
        }) {
      MEANT.put("CONDARC " + setting, setting.replace("[", "").replace("]", ""));
    }
    MEANT.put("OPTION anaconda_anon_usage=false", OFF);
    MEANT.put("OPTION anaconda-anon-usage:false", OFF + "; ALMOST_RIGHT");
    MEANT.put("OPTION anaconda_heartbeat=true", "anaconda_heartbeat: true");
    MEANT.put("OPTION anaconda_heartbeat=false", "anaconda_heartbeat: false");
    MEANT.put("VARIABLE DO_NOT_TRACK=1", OFF + "; anaconda_heartbeat: false");
    MEANT.put("VARIABLE CONDA_ANACONDA_ANON_USAGE=false", OFF);
    MEANT.put("VARIABLE CONDA_ANACONDA_HEARTBEAT=false", "anaconda_heartbeat: false");
    MEANT.put("VARIABLE ANACONDA_ANON_USAGE=false", OFF + "; ALMOST_RIGHT");
    MEANT.put("VARIABLE ANACONDA_ANON_USAGE_ORG_TOKEN=acme-corp", "o/acme-corp");
    MEANT.put("VARIABLE ANACONDA_ANON_USAGE_DEBUG=1", "");
    MEANT.put("VARIABLE ANACONDA_ANON_USAGE_AUDIT=FILE", "");
    MEANT.put("VARIABLE ANACONDA_ANON_USAGE_AUDIT=$HOME/aau-audit.jsonl", "");
  }

  @Test
  void everyDocumentedSettingIsTested() throws IOException {
    assertEquals(new TreeSet<>(MEANT.keySet()), new TreeSet<>(Snippets.in(PROJECT).keySet()));
  }

  @ParameterizedTest
  @MethodSource
  void everySettingDoesWhatTheDocumentationSays(Snippet snippet, String effect, @TempDir Path home)
      throws IOException {
    assertEquals(effect, snippet.effect(home));
  }

  static Stream<Arguments> everySettingDoesWhatTheDocumentationSays() {
    return MEANT.entrySet().stream()
        .map(
            each -> {
              String[] kindAndText = each.getKey().split(" ", 2);
              Snippet.Kind kind = Snippet.Kind.valueOf(kindAndText[0]);
              return Arguments.of(new Snippet(kind, kindAndText[1]), each.getValue());
            });
  }
}
