package com.anaconda.aau.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/** The image as Kubernetes runs it in a pod of the strictest security standard, "restricted". */
@NeedsDocker
class ContainerImageTest {

  private static final String IMAGE = "aau-it/image";

  @TempDir private Path folder;
  private Path volume;

  @BeforeEach
  void createVolume() throws IOException {
    volume = Files.createDirectory(folder.resolve("volume"));
    Files.setPosixFilePermissions(volume, PosixFilePermissions.fromString("rwxrwxrwx"));
    load(Distribution.image("amd64"));
  }

  @Test
  void copiesTheJarWithoutAnyPrivilege() throws IOException {
    run("/aau").succeeded();

    Path copy = volume.resolve("aau.jar");
    assertEquals(-1, Files.mismatch(Distribution.agent(), copy));
    assertEquals(65532, Files.getAttribute(copy, "unix:uid"));
    assertEquals("rw-r--r--", PosixFilePermissions.toString(Files.getPosixFilePermissions(copy)));
  }

  /** This is the command of OpenTelemetry's operator. */
  @Test
  void copiesTheJarForTheOperator() throws IOException {
    String target = "/otel-auto-instrumentation-java";
    run(target, "--entrypoint=cp", "/javaagent.jar", target + "/javaagent.jar").succeeded();

    assertEquals(-1, Files.mismatch(Distribution.agent(), volume.resolve("javaagent.jar")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/javaagent.jar /aau/no/such/folder", "/missing /aau/x", "/javaagent.jar"})
  void saysWhenItCannotCopy(String arguments) {
    Outcome outcome = run("/aau", arguments.split(" "));

    assertEquals(1, outcome.exitCode(), outcome::toString);
    assertEquals("cp: the copy failed\n", outcome.stderr());
  }

  /** Kubernetes refuses {@code runAsNonRoot} for an image whose user has only a name. */
  @Test
  void namesItsUserByNumber() {
    String user = inspect("{{.Config.User}}");

    assertTrue(user.matches("[1-9]\\d*:[1-9]\\d*"), user);
  }

  @Test
  void holdsNothingButTheJarAndCp() {
    Outcome files =
        Outcome.of(
            "sh",
            "-c",
            "id=$(docker create "
                + IMAGE
                + ") && docker export $id | tar -t | grep -v '/$' | sort;"
                + " docker rm $id > /dev/null");

    // The engine adds the others.
    List<String> own =
        files
            .stdout()
            .lines()
            .filter(file -> !file.matches("(dev|etc|proc|sys)/.*|.dockerenv"))
            .toList();
    assertEquals(List.of("bin/cp", "javaagent.jar"), own);
  }

  @Test
  void hasTheProgramForEachArchitecture() throws IOException {
    int[] machines = {62, 183};
    String[] architectures = {"amd64", "arm64"};
    for (int i = 0; i < 2; i++) {
      Path program = Distribution.FOLDER.resolve("image-" + architectures[i] + "/bin/cp");
      assertEquals(machines[i], Files.readAllBytes(program)[18] & 0xff);
      load(Distribution.image(architectures[i]));
      assertEquals(architectures[i], inspect("{{.Architecture}}"));
    }
    assertNotEquals(
        -1,
        Files.mismatch(Distribution.image(architectures[0]), Distribution.image(architectures[1])));
  }

  /** Runs the image with a volume. Arguments that start with two hyphens are the engine's. */
  private Outcome run(String mountPoint, String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                "docker",
                "run",
                "--rm",
                "--network=none",
                "--read-only",
                "--cap-drop=ALL",
                "--security-opt=no-new-privileges",
                "--memory=16m",
                "--volume=" + volume + ":" + mountPoint));
    List.of(arguments).stream().filter(each -> each.startsWith("--")).forEach(command::add);
    command.add(IMAGE);
    List.of(arguments).stream().filter(each -> !each.startsWith("--")).forEach(command::add);
    return Outcome.of(command.toArray(String[]::new));
  }

  private static String inspect(String what) {
    return Outcome.of("docker", "image", "inspect", "--format", what, IMAGE)
        .succeeded()
        .stdout()
        .trim();
  }

  /** Loads an image. Engines before 25 need the list of its layers in their own form, too. */
  private void load(Path tar) throws IOException {
    Path image = Files.createTempDirectory(folder, "image");
    Outcome.of("tar", "-xf", tar.toString(), "-C", image.toString()).succeeded();
    String manifest = digest(Files.readString(image.resolve("index.json")), 0);
    String description = Files.readString(image.resolve(manifest));
    List<String> layers = new ArrayList<>();
    for (int i = 1; digest(description, i) != null; i++) {
      layers.add('"' + digest(description, i) + '"');
    }
    Files.writeString(
        image.resolve("manifest.json"),
        "[{\"Config\":\"%s\",\"RepoTags\":[\"%s:latest\"],\"Layers\":%s}]"
            .formatted(digest(description, 0), IMAGE, layers));
    Outcome.of("sh", "-c", "tar -C " + image + " -c . | docker load").succeeded();
  }

  /** The path of the nth blob that a description refers to: the configuration, then the layers. */
  private static String digest(String description, int n) {
    Object read = new Yaml().load(description);
    List<String> digests = new ArrayList<>();
    collectDigests(read, digests);
    return n < digests.size() ? "blobs/" + digests.get(n).replace(':', '/') : null;
  }

  private static void collectDigests(Object value, List<String> digests) {
    if (value instanceof java.util.Map<?, ?> map) {
      map.forEach(
          (key, inner) -> {
            if (key.equals("digest")) {
              digests.add((String) inner);
            } else {
              collectDigests(inner, digests);
            }
          });
    } else if (value instanceof List<?> list) {
      list.forEach(inner -> collectDigests(inner, digests));
    }
  }
}
