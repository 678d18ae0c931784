package com.anaconda.aau.it.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests for clients that support TLS. */
public interface TlsSuite extends AuditSuite {

  @Override
  default List<String> auditedUrls() {
    return Stream.concat(AuditSuite.super.auditedUrls().stream(), Stream.of(server().https("/")))
        .toList();
  }

  @Test
  default void appendsOverTls() {
    assertPrints("200\n", client("--user-agent", "toy/1", "GET", server().https("/")).agent());

    assertEquals(List.of(sent("toy/1")), ownUserAgents());
  }
}
