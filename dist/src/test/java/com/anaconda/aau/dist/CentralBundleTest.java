package com.anaconda.aau.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.yaml.snakeyaml.Yaml;

/** The bundle for Maven Central meets the rules that Central checks after an upload. */
class CentralBundleTest {

  private static final Path BUNDLE = Distribution.FOLDER.resolve("central/central-bundle.zip");

  private static final List<String> KINDS =
      List.of(".jar", "-sources.jar", "-javadoc.jar", ".pom", "-cyclonedx.json");

  @TempDir private Path folder;
  private Map<String, byte[]> files;

  @BeforeEach
  void open() throws IOException {
    assumeTrue(Files.exists(BUNDLE), "this build has no bundle: it builds only some modules");
    files = entries(Files.readAllBytes(BUNDLE));
  }

  @Test
  void holdsThreeArtifactsAndNothingElse() {
    List<String> artifacts =
        files.keySet().stream().map(name -> name.split("/")[3]).distinct().sorted().toList();

    assertEquals(List.of("aau", "aau-core", "aau-report"), artifacts);
  }

  @ParameterizedTest
  @ValueSource(strings = {"aau", "aau-core", "aau-report"})
  void hasAllFilesWithTheirChecksums(String artifact) throws GeneralSecurityException {
    for (String kind : KINDS) {
      byte[] file = file(artifact, kind);
      for (String algorithm : List.of("MD5", "SHA-1", "SHA-256", "SHA-512")) {
        String extension = "." + algorithm.replace("-", "").toLowerCase(java.util.Locale.ROOT);
        assertEquals(
            HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(file)),
            new String(file(artifact, kind + extension), StandardCharsets.US_ASCII).trim());
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"aau, ''", "aau-core, snakeyaml", "aau-report, ''"})
  void thePomDescribesTheJarAsItIs(String artifact, String dependency) throws Exception {
    Element pom =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(file(artifact, ".pom")))
            .getDocumentElement();

    for (String required : List.of("name", "description", "url", "licenses", "developers", "scm")) {
      assertNotNull(child(pom, required), required);
    }
    assertEquals(artifact, child(pom, "artifactId").getTextContent());
    assertEquals(Distribution.VERSION, child(pom, "version").getTextContent());
    assertEquals(null, child(pom, "parent"));
    Node dependencies = child(pom, "dependencies");
    assertEquals(
        dependency,
        dependencies == null
            ? ""
            : child(child(dependencies, "dependency"), "artifactId").getTextContent());
  }

  @ParameterizedTest
  @CsvSource({
    "aau, aau-core aau-hooks byte-buddy byte-buddy-agent picocli snakeyaml",
    "aau-core, snakeyaml",
    "aau-report, aau-core commons-compress datasketches-java echarts jackson-core picocli zstd-jni"
  })
  void theJarHoldsItsLicensesAndItsListOfComponents(String artifact, String components)
      throws IOException {
    Map<String, byte[]> jar = entries(file(artifact, ".jar"));
    byte[] bom = jar.get("META-INF/sbom/" + artifact + ".cdx.json");

    assertTrue(
        new String(jar.get("META-INF/LICENSE"), StandardCharsets.UTF_8).contains("BSD 3-Clause"));
    assertEquals(
        new String(bom, StandardCharsets.UTF_8),
        new String(file(artifact, "-cyclonedx.json"), StandardCharsets.UTF_8));
    Map<String, ?> read = new Yaml().load(new String(bom, StandardCharsets.UTF_8));
    assertEquals("CycloneDX", read.get("bomFormat"));
    List<String> names =
        ((List<?>) read.get("components"))
            .stream().map(each -> ((Map<?, ?>) each).get("name").toString()).toList();
    assertTrue(names.containsAll(List.of(components.split(" "))), names::toString);
    assertEquals(
        1, jar.keySet().stream().filter(name -> name.startsWith("META-INF/sbom/")).count());
  }

  /** The transformer for notices of Apache projects names the year of the build. */
  @Test
  void theReportHasTheNoticesOfItsLibrariesAndNoOther() throws IOException {
    Map<String, byte[]> jar = entries(file("aau-report", ".jar"));
    String notice = new String(jar.get("META-INF/NOTICE"), StandardCharsets.UTF_8);
    String commons = new String(jar.get("META-INF/NOTICE.txt"), StandardCharsets.UTF_8);

    for (String library : List.of("datasketches-java", "DataSketches Memory", "Jackson")) {
      assertTrue(notice.contains(library), notice);
    }
    for (String library : List.of("Codec", "Compress", "IO", "Lang")) {
      assertTrue(commons.contains("Apache Commons " + library), commons);
    }
    assertFalse((notice + commons).contains("AAU"), notice);
  }

  @Test
  void theJarsRun() throws IOException {
    for (String artifact : List.of("aau", "aau-report")) {
      Path jar = Files.write(folder.resolve(artifact + ".jar"), file(artifact, ".jar"));
      Outcome version = Outcome.of(java(), "-jar", jar.toString(), "--version").succeeded();
      assertTrue(version.stdout().contains(Distribution.VERSION), version::toString);
    }
    Outcome agent = Outcome.of(java(), "-javaagent:" + folder + "/aau.jar", "-version").succeeded();
    assertTrue(agent.stderr().contains("version"), agent::toString);
  }

  /** A build without a key signs nothing. */
  @Test
  void theSignaturesAreThoseOfTheKey() throws IOException {
    String key = System.getenv("MAVEN_GPG_KEY");
    assumeTrue(key != null, "MAVEN_GPG_KEY is not set");
    Path home = Files.createDirectory(folder.resolve("gpg"));
    Path armored = Files.writeString(folder.resolve("key.asc"), key);
    gpg(home, "--import", armored.toString()).succeeded();
    for (String artifact : List.of("aau", "aau-core", "aau-report")) {
      for (String kind : KINDS) {
        Path file = Files.write(folder.resolve("signed"), file(artifact, kind));
        Path signature = Files.write(folder.resolve("asc"), file(artifact, kind + ".asc"));
        gpg(home, "--verify", signature.toString(), file.toString()).succeeded();
      }
    }
  }

  private static Outcome gpg(Path home, String... arguments) {
    ProcessBuilder gpg = new ProcessBuilder("gpg", "--batch", "--homedir", home.toString());
    gpg.command().addAll(List.of(arguments));
    return Outcome.of(gpg);
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin/java").toString();
  }

  private byte[] file(String artifact, String kind) {
    String version = Distribution.VERSION;
    String name =
        "com/anaconda/aau/" + artifact + "/" + version + "/" + artifact + "-" + version + kind;
    assertNotNull(files.get(name), () -> name + " is not among " + files.keySet());
    return files.get(name);
  }

  private static Node child(Node parent, String name) {
    for (Node each = parent.getFirstChild(); each != null; each = each.getNextSibling()) {
      if (each.getNodeName().equals(name)) {
        return each;
      }
    }
    return null;
  }

  private static Map<String, byte[]> entries(byte[] zip) throws IOException {
    Map<String, byte[]> entries = new TreeMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (!entry.isDirectory()) {
          entries.put(entry.getName(), in.readAllBytes());
        }
      }
    }
    return entries;
  }
}
