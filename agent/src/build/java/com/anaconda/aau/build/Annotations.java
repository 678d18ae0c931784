package com.anaconda.aau.build;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Opcodes;

/**
 * An annotation's values by name. An array becomes a list, and a nested annotation becomes a map.
 */
final class Annotations extends AnnotationVisitor {

  private final Map<String, Object> values = new HashMap<>();

  Annotations() {
    super(Opcodes.ASM9);
  }

  @Override
  public void visit(String name, Object value) {
    values.put(name, value);
  }

  @Override
  public AnnotationVisitor visitAnnotation(String name, String descriptor) {
    Annotations nested = new Annotations();
    values.put(name, nested);
    return nested;
  }

  @Override
  public AnnotationVisitor visitArray(String name) {
    List<Object> elements = new ArrayList<>();
    values.put(name, elements);
    return new AnnotationVisitor(Opcodes.ASM9) {
      @Override
      public void visit(String none, Object value) {
        elements.add(value);
      }

      @Override
      public AnnotationVisitor visitAnnotation(String none, String descriptor) {
        Annotations nested = new Annotations();
        elements.add(nested);
        return nested;
      }
    };
  }

  /** Returns the value if it was given, or else the annotation's default. */
  <T> T get(String name, T otherwise) {
    @SuppressWarnings("unchecked")
    T value = (T) values.getOrDefault(name, otherwise);
    return value;
  }

  <T> List<T> list(String name) {
    return get(name, List.of());
  }
}
