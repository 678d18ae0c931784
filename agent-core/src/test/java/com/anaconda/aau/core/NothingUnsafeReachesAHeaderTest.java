package com.anaconda.aau.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.anaconda.aau.core.token.Keys;
import com.anaconda.aau.core.token.Token;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class NothingUnsafeReachesAHeaderTest {

  /** Every file and variable that is read gets the same odd content, one after the other. */
  @Property(tries = 150)
  void whateverIsInTheFilesAndVariables(@ForAll("contents") byte[] content) throws IOException {
    Path home = Files.createTempDirectory("aau");
    try {
      for (String file :
          new String[] {
            ".conda/aau_token",
            ".conda/aau_token_host",
            ".conda/org_token",
            ".conda/.installer_token",
            ".config/conda/machine_token",
            "etc/aau_token",
            ".anaconda/keyring",
            ".anaconda/config.toml",
          }) {
        write(home.resolve(file), content);
      }
      write(home.resolve(".condarc"), content);
      checkString(resolve(home, content));
      Files.delete(home.resolve(".condarc"));
      Files.delete(home.resolve(".anaconda/config.toml"));
      checkString(resolve(home, content));
    } finally {
      delete(home);
    }
  }

  @Property
  void theStringSaysExactlyTheTokens(@ForAll("values") List<String> values) throws IOException {
    Path home = Files.createTempDirectory("aau");
    try {
      TestEnvironment environment = TestEnvironment.withHome(home);
      String[] names = {"INSTALLER", "ORG", "MACHINE"};
      for (int i = 0; i < values.size(); i++) {
        environment.with("ANACONDA_ANON_USAGE_" + names[i] + "_TOKEN", values.get(i));
      }
      AnonUsage usage = AnonUsage.resolve(environment.build(), Map.of());
      List<String> words = new ArrayList<>();
      words.add("aau/" + Version.VERSION);
      for (Token token : usage.tokens()) {
        words.add(token.kind().letter() + "/" + token.value());
      }
      assertEquals(words, List.of(usage.toString().split(" ")));
      assertEquals(
          values,
          words.subList(words.size() - values.size(), words.size()).stream()
              .map(word -> word.substring(2))
              .toList());
    } finally {
      delete(home);
    }
  }

  @Provide
  Arbitrary<List<String>> values() {
    return Arbitraries.strings()
        .withCharRange('a', 'z')
        .withCharRange('A', 'Z')
        .withCharRange('0', '9')
        .withChars("_-")
        .ofMinLength(1)
        .ofMaxLength(36)
        .list()
        .ofMinSize(1)
        .ofMaxSize(3);
  }

  @Provide
  Arbitrary<byte[]> contents() {
    Arbitrary<byte[]> noise = Arbitraries.bytes().array(byte[].class).ofMaxSize(200);
    Arbitrary<byte[]> nearlyGood =
        Arbitraries.strings()
            .withChars("abcXYZ019_-/ .\r\n\t\0:#'\"{}[]é\u2028\ud83d\ude00")
            .ofMaxLength(60)
            .map(text -> text.getBytes(StandardCharsets.UTF_8));
    Arbitrary<byte[]> keyring =
        Arbitraries.strings()
            .ascii()
            .ofMaxLength(40)
            .map(
                user ->
                    Keys.keyring(
                            "anaconda.com",
                            Keys.key(
                                "{\"typ\":\"JWT\"}",
                                "{\"exp\":4900000000,\"sub\":\"" + user + "\"}"))
                        .getBytes(StandardCharsets.UTF_8));
    return Arbitraries.oneOf(noise, nearlyGood, keyring);
  }

  private static AnonUsage resolve(Path home, byte[] content) {
    String text = new String(content, StandardCharsets.ISO_8859_1);
    return AnonUsage.resolve(
        TestEnvironment.withHome(home)
            .with("CONDA_PREFIX", home)
            .with("ANACONDA_ANON_USAGE_ORG_TOKEN", text)
            .with("ANACONDA_ANON_USAGE_MACHINE_TOKEN", text)
            .with("CONDA_ANACONDA_ANON_USAGE_HOSTS", text)
            .build(),
        Map.of());
  }

  private static void checkString(AnonUsage usage) {
    String text = usage.toString();
    assertTrue(text.matches("aau/[0-9.]+( [cseaiom]/[A-Za-z0-9_-]{1,36})*"), text);
    assertTrue(text.matches("[A-Za-z0-9_/.+ -]*"), text);
  }

  private static void write(Path file, byte[] content) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, content);
  }

  private static void delete(Path tree) throws IOException {
    try (Stream<Path> all = Files.walk(tree)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
