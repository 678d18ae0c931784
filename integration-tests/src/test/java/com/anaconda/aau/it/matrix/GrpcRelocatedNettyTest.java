package com.anaconda.aau.it.matrix;

import com.anaconda.aau.it.client.grpc.GrpcLibraries;
import com.anaconda.aau.it.harness.Exhaustive;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The release lines of gRPC's relocated Netty that {@link ClientVersionsTest} leaves out. */
@Exhaustive
@EnabledIfSystemProperty(
    named = "it.published",
    matches = "true",
    disabledReason = "downloads half a gigabyte: runs only with -Dit.published=true")
class GrpcRelocatedNettyTest {

  @TestFactory
  Stream<DynamicTest> everyRemainingReleaseLine() {
    VersionTests.fetch(List.of(GrpcLibraries.LEFT_OUT));
    return new VersionTests(new ClientsTable()).of(GrpcLibraries.LEFT_OUT);
  }
}
