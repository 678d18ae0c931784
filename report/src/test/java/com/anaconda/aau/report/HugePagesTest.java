package com.anaconda.aau.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HugePagesTest {
  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource({
    "always [madvise] never, true",
    "[always] madvise never, false",
    "always madvise [never], false",
    "'', false",
  })
  void areRequestedOnlyWhereARequestIsNeededAndGranted(String setting, boolean onRequest)
      throws Exception {
    assertEquals(
        onRequest,
        HugePages.areOnRequest(Files.writeString(directory.resolve("enabled"), setting)));
  }

  @Test
  void areNotRequestedFromASystemWithoutThem() {
    assertEquals(false, HugePages.areOnRequest(directory.resolve("enabled")));
  }
}
