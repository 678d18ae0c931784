package com.anaconda.aau.it.tool;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.anaconda.aau.it.harness.RecordedRequest;
import com.anaconda.aau.it.harness.Sha1;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The tests for tools that fetch the artifact and, in the same run, publish the artifact's jar as
 * {@code com.example:copy:2.0}.
 */
abstract class PublishingToolSuite extends RepositoryToolSuite {

  static final String PUBLISHED = "com/example/copy/2.0/copy-2.0.jar";

  @Test
  final void publishesTheCompleteFile() throws IOException {
    byte[] published = repository.release(PUBLISHED);

    assertArrayEquals(Files.readAllBytes(repository.toys().jar()), published);
  }

  @Test
  final void uploadsEveryFileWithTokensAndACorrectChecksum() {
    List<RecordedRequest> uploads =
        withTheAgent().requests().stream().filter(it -> it.method().equals("PUT")).toList();
    assertTrue(uploads.size() > 1, uploads::toString);
    uploads.forEach(RecordedRequest::tokens);
    for (String name : uploads.stream().map(PublishingToolSuite::name).toList()) {
      if (name.endsWith(Sha1.EXTENSION)) {
        String file = name.substring(0, name.length() - Sha1.EXTENSION.length());
        String sum = new String(repository.release(name), StandardCharsets.US_ASCII);
        assertEquals(Sha1.of(repository.release(file)), sum, name);
      }
    }
  }

  private static String name(RecordedRequest upload) {
    return upload.target().replaceFirst(".*/releases/", "");
  }
}
