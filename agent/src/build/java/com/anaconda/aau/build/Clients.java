package com.anaconda.aau.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Copies the hooks into the agent's classes, and compiles their annotations into the catalog and
 * into the transformer's check of class names: {@code Clients AGENT-CLASSES ROWS-FILE
 * HOOK-CLASSES...}.
 */
final class Clients {

  private static final String OURS = "com/anaconda/aau/";

  private final TreeMap<String, HookFile> hooks = new TreeMap<>();

  private Clients() {}

  public static void main(String[] arguments) throws IOException {
    Path agent = Path.of(arguments[0]);
    Clients clients = new Clients();
    for (int i = 2; i < arguments.length; i++) {
      clients.read(Path.of(arguments[i]));
    }
    clients.putHooks(agent.resolve(OURS + "hooks"));
    List<Row> rows = clients.rows();
    Path catalog = agent.resolve(OURS + "agent/weave/catalog");
    MethodBody.replace(
        catalog.resolve("ClientCatalog.class"),
        "rowsOfJdk",
        code -> CatalogCode.write(rows.stream().filter(Row::isOfJdk).toList(), code));
    MethodBody.replace(
        catalog.resolve("LibraryRows.class"),
        "rows",
        code -> CatalogCode.write(rows.stream().filter(row -> !row.isOfJdk()).toList(), code));
    Path transformer = agent.resolve(OURS + "agent/ClientTransformer.class");
    TreeSet<String> names = names(rows);
    names.add(constant(transformer, "END"));
    Path wire = agent.resolve(OURS + "agent/weave/WireWeaver.class");
    names.addAll(List.of(constant(wire, "CLASSES").split(" ")));
    MethodBody.replace(
        transformer,
        "mayBeClient",
        code -> NameBitmap.write(names, code, OURS + "agent/ClientTransformer", "isListed"));
    MethodBody.replace(transformer, "isListed", code -> NameSwitch.write(names, code));
    writeCoordinates(rows, Path.of(arguments[1]));
  }

  private void read(Path classes) throws IOException {
    for (Path file : filesIn(classes)) {
      if (!file.startsWith(classes.resolve(OURS)) && file.toString().endsWith(".class")) {
        HookFile hook = HookFile.of(Files.readAllBytes(file));
        hooks.put(hook.name(), hook);
      }
    }
  }

  private static List<Path> filesIn(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  /**
   * Copies the hooks as data: they become classes only when the injector renames and defines them.
   */
  private void putHooks(Path directory) throws IOException {
    Files.createDirectories(directory);
    for (Path old : filesIn(directory)) {
      Files.delete(old);
    }
    for (HookFile hook : hooks.values()) {
      Path file = directory.resolve(hook.name() + ".classdata");
      Files.createDirectories(file.getParent());
      Files.write(file, hook.stripped());
    }
  }

  /**
   * Returns the rows, the JDK's first, sorted by hook and then in the order of the annotations.
   * Rows that check more than names come before others, because in a relocated copy nothing else
   * tells the classes apart.
   */
  private List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    hooks.values().forEach(hook -> rows.addAll(hook.rows()));
    rows.sort(
        Comparator.comparing((Row row) -> !row.isOfJdk())
            .thenComparing(row -> row.using().isEmpty()));
    return rows;
  }

  private static TreeSet<String> names(List<Row> rows) {
    TreeSet<String> names = new TreeSet<>();
    for (Row row : rows) {
      row.classes().forEach(name -> names.add(row.isOfJdk() ? name : '/' + name));
    }
    return names;
  }

  private static String constant(Path classFile, String name) throws IOException {
    List<String> values = new ArrayList<>();
    ClassVisitor fields =
        new ClassVisitor(Opcodes.ASM9) {
          @Override
          public FieldVisitor visitField(
              int access, String field, String descriptor, String signature, Object value) {
            if (field.equals(name)) {
              values.add((String) value);
            }
            return null;
          }
        };
    new ClassReader(Files.readAllBytes(classFile)).accept(fields, ClassReader.SKIP_CODE);
    return values.get(0);
  }

  /**
   * Writes a line for each row, with its hook, its class and the versions that it must fit. Tests
   * read the file.
   */
  private static void writeCoordinates(List<Row> rows, Path file) throws IOException {
    String lines =
        rows.stream()
            .flatMap(row -> row.classes().stream().map(name -> line(row, name)))
            .collect(Collectors.joining());
    Files.writeString(file, lines);
  }

  private static String line(Row row, String name) {
    String hook = row.hook().substring(row.hook().lastIndexOf('/') + 1);
    return hook + ' ' + row.className(name) + ' ' + String.join(" ", row.fits()) + '\n';
  }
}
