package com.anaconda.aau.it.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TestCertificateTest {

  /** Otherwise, a server could read a file while another test writes it. */
  @ParameterizedTest
  @MethodSource
  void writesEachFileOnce(Supplier<Path> file) throws IOException {
    FileTime old = FileTime.fromMillis(0);
    Files.setLastModifiedTime(file.get(), old);

    assertEquals(old, Files.getLastModifiedTime(file.get()));
  }

  static Stream<Supplier<Path>> writesEachFileOnce() {
    return Stream.of(TestCertificate::pem, TestCertificate::pemWithKey);
  }
}
