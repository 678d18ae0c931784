package com.anaconda.aau.build;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/** A hook's class file: its rows, and the class without the annotations. */
final class HookFile extends ClassVisitor {

  private static final String ANNOTATIONS = "Lcom/anaconda/aau/hook/";

  private final String name;
  private final ClassWriter stripped;
  private final List<Annotations> weaves = new ArrayList<>();

  /** The annotations inside the container that the compiler adds if there are several. */
  private final List<Annotations> all = new ArrayList<>();

  private HookFile(String name, ClassWriter stripped) {
    super(Opcodes.ASM9, stripped);
    this.name = name;
    this.stripped = stripped;
  }

  static HookFile of(byte[] classFile) {
    ClassReader reader = new ClassReader(classFile);
    HookFile hook = new HookFile(reader.getClassName(), new ClassWriter(0));
    reader.accept(hook, 0);
    return hook;
  }

  @Override
  public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
    if (!descriptor.startsWith(ANNOTATIONS)) {
      return super.visitAnnotation(descriptor, visible);
    }
    Annotations annotation = new Annotations();
    (descriptor.endsWith("/WeavesAll;") ? all : weaves).add(annotation);
    return annotation;
  }

  String name() {
    return name;
  }

  byte[] stripped() {
    return stripped.toByteArray();
  }

  /** Returns the rows in the order of the annotations. */
  List<Row> rows() {
    List<Annotations> written = new ArrayList<>(weaves);
    all.forEach(container -> written.addAll(container.list("value")));
    return written.stream().map(this::row).toList();
  }

  private Row row(Annotations row) {
    return new Row(
            name,
            row.get("root", ""),
            row.list("classes"),
            row.<Annotations>list("calls").stream().map(HookFile::call).toList(),
            row.get("using", ""),
            row.get("library", ""),
            row.list("fits"))
        .checked();
  }

  private static Row.Call call(Annotations call) {
    return new Row.Call(
        call.get("method", ""),
        call.get("descriptor", ""),
        call.get("argument", 1),
        call.get("onResult", false),
        call.get("isStatic", false),
        call.get("with", 0),
        call.get("to", "rewrite"));
  }
}
