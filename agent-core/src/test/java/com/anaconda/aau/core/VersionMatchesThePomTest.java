package com.anaconda.aau.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Paths;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;

class VersionMatchesThePomTest {

  @Test
  void theConstantEqualsThePomsVersionWithoutSnapshot() throws Exception {
    var pom =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(Paths.get("pom.xml").toFile());
    String version = XPathFactory.newInstance().newXPath().evaluate("/project/parent/version", pom);

    assertEquals(version.replace("-SNAPSHOT", ""), Version.VERSION);
  }

  @Test
  void theConstantHasTheFormatThatServersExpect() {
    assertTrue(Version.VERSION.matches("\\d+\\.\\d+\\.\\d+(\\+\\d+\\.g[0-9a-f]+)?"));
  }
}
