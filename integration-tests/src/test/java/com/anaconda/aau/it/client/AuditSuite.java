package com.anaconda.aau.it.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.anaconda.aau.it.harness.Build;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An audit must not claim that no hook saw the requests of a client that has one. */
public interface AuditSuite extends ClientUnderTest {

  @Test
  default void isNotAmongTheRequestsThatNoHookSaw() throws IOException {
    Path file = Build.freshDirectory("audit").resolve("audit.jsonl");
    String elsewhere = url(servers().elsewhere(), "/");
    servers().elsewhere().answer("/", answer());
    String[] requests = {"GET", url("/"), "GET", elsewhere};

    assertPrinted("200\n200\n", client(requests).agent("audit=" + file + "," + scope()).run());

    List<String> rows = Files.readAllLines(file);
    assertTrue(rows.stream().anyMatch(row -> row.contains("\"added\"")), rows::toString);
    assertTrue(rows.stream().anyMatch(row -> row.contains("\"out of scope\"")), rows::toString);
    assertEquals(List.of(), rows.stream().filter(row -> row.contains("\"not seen\"")).toList());
  }
}
