package com.anaconda.aau.dist;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.Yaml;

/** The manifests in deploy/kubernetes. */
final class Manifests {

  /** Refuses fields that a type of the Kubernetes API does not have. */
  private static final ObjectMapper STRICT =
      new ObjectMapper()
          .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, true)
          .setAnnotationIntrospector(
              new JacksonAnnotationIntrospector() {
                private static final long serialVersionUID = 1;

                @Override
                public Boolean hasAnySetter(Annotated any) {
                  return false;
                }
              });

  private Manifests() {}

  static List<Map<String, ?>> read(String name) throws IOException {
    return parse(Files.readString(Distribution.PROJECT.resolve("deploy/kubernetes/" + name)));
  }

  @SuppressWarnings("unchecked") // Each document is a map.
  static List<Map<String, ?>> parse(String yaml) {
    List<Map<String, ?>> documents = new ArrayList<>();
    new Yaml().loadAll(yaml).forEach(document -> documents.add((Map<String, ?>) document));
    return documents;
  }

  /** Converts a manifest to a type of the Kubernetes API, or fails with the field that is wrong. */
  static <T> T checked(Map<String, ?> manifest, Class<T> type) {
    return STRICT.convertValue(manifest, type);
  }
}
