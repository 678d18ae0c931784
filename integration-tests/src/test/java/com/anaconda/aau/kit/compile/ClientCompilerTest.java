package com.anaconda.aau.kit.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.anaconda.aau.kit.CatalogRows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The libraries that the build compiles hooks and callers against. */
class ClientCompilerTest {

  private static final Pattern CALLERS = Pattern.compile("[A-Za-z0-9]+Caller\\.java");

  @TempDir private Path directory;
  private Path sources;
  private Path classes;
  private Path rows;

  @BeforeEach
  void hasSources() throws IOException {
    sources = Files.createDirectories(directory.resolve("sources/toy"));
    classes = directory.resolve("target/classes");
    rows = Files.createFile(directory.resolve("rows.txt"));
  }

  @Test
  void usesTheLowestVersionThatACallerRunsWith() throws IOException {
    write("ToyCaller", "public class ToyCaller {}");
    write(
        "ToyLibraries",
        "class ToyLibraries { Object all = library(\"Toy\", ToyCaller.class)"
            + ".versions(\"toy:toy\", \"1.0 2.0\").with(NO_LOGGER, \"toy:more\", \"other:other:7\")"
            + ".making(PLAIN); }");

    assertEquals(
        List.of("toy:toy:1.0", "toy:more:1.0", "other:other:7"), onlySource().group().libraries());
  }

  @Test
  void usesTheNewestVersionInBuildsThatRunNoOther() throws IOException {
    write("ToyCaller", "public class ToyCaller {}");
    write(
        "ToyLibraries",
        "class ToyLibraries { Object all = List.of(library(\"Toy\", ToyCaller.class)"
            + ".versions(\"toy:toy\", \"1.0 2.0\"), library(\"Toy\", ToyCaller.class)"
            + ".versions(\"toy:toy\", \"3.0\" + \" 4.0\").with(\"toy:more\")); }");

    assertEquals(List.of("toy:toy:4.0", "toy:more:4.0"), onlySource(false).group().libraries());
  }

  @Test
  void takesAnArtifactFromTheRowsOfAHook() throws IOException {
    Files.writeString(
        rows,
        "AauToyHook toy/A toy:toy:1.0 toy:toy:3.0\nAauToyHook toy/B toy:new:3.5 toy:new:4.0\n");
    write("ToyCaller", "public class ToyCaller {}");
    write(
        "ToyLibraries",
        "class ToyLibraries { Object all = library(\"Toy\", ToyCaller.class)"
            + ".versionsOf(\"AauToyHook\", \"oldest 2.0\" + \" newest\"); }");

    assertEquals(List.of("toy:toy:1.0"), onlySource(true).group().libraries());
    assertEquals(List.of("toy:new:4.0"), onlySource(false).group().libraries());
  }

  @Test
  void readsNoVersionsFromACallWhoseArgumentsAreNotAllLiterals() throws IOException {
    write("ToyCaller", "@CompiledWith(\"toy:toy:3\") class ToyCaller {}");
    write(
        "ToyLibraries",
        "class ToyLibraries { Object all = library(\"Toy\", ToyCaller.class)"
            + ".versionsOf(HOOK, \"toy\", \"1.0\").versionsOf(\"AauToyHook\", \"toy_\" + it, its); }");

    assertEquals(List.of("toy:toy:3"), onlySource().group().libraries());
  }

  @Test
  void prefersTheVersionThatASourceNames() throws IOException {
    write(
        "ToyCaller",
        "@CompiledWith(value = {\"toy:toy:3\", \"toy:more:4\"}, release = 11) class ToyCaller {}");

    assertEquals(new Source.Group(List.of("toy:toy:3", "toy:more:4"), 11), onlySource().group());
  }

  @Test
  void usesTheFirstVersionThatFitsTheFirstRowOfAHook() throws IOException {
    write(
        "ToyCaller",
        "@Weaves(fits = {\"toy:toy:1\", \"toy:toy:9\"}) @Weaves(fits = \"toy:old:0\")"
            + " class ToyCaller {}");

    assertEquals(List.of("toy:toy:1"), onlySource().group().libraries());
  }

  @Test
  void recompilesOnlyIfASourceChanges() throws Exception {
    Path source = write("ToyCaller", "public class ToyCaller {}");
    write("RareCaller", "@CompiledWith(exhaustive = true) class RareCaller extends Missing {}");
    compile();
    Path classFile = classes.resolve("toy/ToyCaller.class");
    FileTime first = FileTime.fromMillis(0);
    Files.setLastModifiedTime(classFile, first);

    compile();
    assertEquals(first, Files.getLastModifiedTime(classFile));

    Files.setLastModifiedTime(source, FileTime.fromMillis(1));
    compile();
    assertTrue(Files.getLastModifiedTime(classFile).compareTo(first) > 0);
  }

  @Test
  void deletesClassesOfDeletedSources() throws Exception {
    Path gone = write("GoneCaller", "public class GoneCaller { class Inner {} }");
    write("ToyCaller", "public class ToyCaller {}");
    compile();

    Files.delete(gone);
    compile();

    assertFalse(Files.exists(classes.resolve("toy/GoneCaller.class")));
    assertFalse(Files.exists(classes.resolve("toy/GoneCaller$Inner.class")));
    assertTrue(Files.exists(classes.resolve("toy/ToyCaller.class")));
  }

  @Test
  void compilesDependenciesFirst() throws Exception {
    write("ACaller", "@CompiledWith(release = 11) class ACaller extends BCaller {}");
    write("BCaller", "class BCaller {}");
    write("CompiledWithCaller", "@interface CompiledWithCaller {}");

    assertEquals(
        List.of("BCaller", "CompiledWithCaller", "ACaller"),
        Sources.in(sources, CALLERS, true, CatalogRows.in(rows)).inOrder().stream()
            .flatMap(List::stream)
            .map(Source::name)
            .toList());
  }

  @Test
  void failsIfASourceDoesNotCompile() throws IOException {
    write("ToyCaller", "public class ToyCaller extends Missing {}");

    IllegalStateException failure = assertThrows(IllegalStateException.class, this::compile);

    assertTrue(failure.getMessage().contains("ToyCaller"), failure::getMessage);
    assertFalse(Files.exists(classes.resolve("toy/ToyCaller.class")));
  }

  private Source onlySource() throws IOException {
    return onlySource(true);
  }

  private Source onlySource(boolean exhaustive) throws IOException {
    return Sources.in(sources, CALLERS, exhaustive, CatalogRows.in(rows)).inOrder().get(0).get(0);
  }

  private Path write(String name, String code) throws IOException {
    return Files.writeString(sources.resolve(name + ".java"), "package toy;\n" + code + "\n");
  }

  private void compile() throws Exception {
    ClientCompiler.main(
        new String[] {
          sources.getParent().toString(),
          CALLERS.pattern(),
          classes.toString(),
          "javac\n--release @release@\n-proc:none\n-Xlint:-options",
          "false"
        });
  }
}
