package com.anaconda.aau.it.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.anaconda.aau.it.harness.Build;
import com.anaconda.aau.it.harness.Exhaustive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** An audit must not claim that no hook saw the requests of a client that has one. */
public interface AuditSuite extends ClientUnderTest {

  /** URLs that the client requests, of which only the first is in scope. */
  default List<String> auditedUrls() {
    servers().elsewhere().answer("/", answer());
    return List.of(url("/"), url(servers().elsewhere(), "/"));
  }

  @Exhaustive
  @Test
  default void isNotListedAsARequestThatNoHookSaw() throws IOException {
    Path file = Build.freshDirectory("audit").resolve("audit.jsonl");
    List<String> urls = auditedUrls();
    String[] requests = urls.stream().flatMap(url -> Stream.of("GET", url)).toArray(String[]::new);

    assertPrinted(
        "200\n".repeat(urls.size()), client(requests).agent("audit=" + file + "," + scope()).run());

    List<String> rows = Files.readAllLines(file);
    assertTrue(rows.stream().anyMatch(row -> row.contains("\"added\"")), rows::toString);
    assertTrue(rows.stream().anyMatch(row -> row.contains("\"out of scope\"")), rows::toString);
    assertEquals(List.of(), rows.stream().filter(row -> row.contains("\"not seen\"")).toList());
  }
}
