package com.anaconda.aau.it.matrix;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The lines of gRPC's relocated Netty that {@link ClientVersionsTest} leaves out. */
class GrpcRelocatedNettyTest {

  @TestFactory
  Stream<DynamicTest> everyOtherLine() {
    assumeTrue(Boolean.getBoolean("it.published"), "half a gigabyte: only with -Dit.published");
    VersionTests.fetch(List.of(GrpcLibraries.LEFT_OUT));
    return new VersionTests(new ClientsTable()).of(GrpcLibraries.LEFT_OUT);
  }
}
