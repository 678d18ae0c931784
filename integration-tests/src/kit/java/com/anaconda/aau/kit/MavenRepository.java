package com.anaconda.aau.kit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.collection.DependencyCollectionException;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.graph.DependencyFilter;
import org.eclipse.aether.graph.DependencyNode;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;
import org.eclipse.aether.resolution.VersionRangeRequest;
import org.eclipse.aether.resolution.VersionRangeResolutionException;
import org.eclipse.aether.version.Version;

/**
 * The local repository of whoever runs the build, accessed through Maven's resolver library.
 * Downloads missing files as the user's settings prescribe; the other files need no network.
 */
public final class MavenRepository {

  private final RepositorySystem system;
  private final RepositorySystemSession session;
  private final List<RemoteRepository> remotes;

  /**
   * @param local the repository's directory
   * @param userSettings the user's settings.xml, which need not exist
   * @param globalSettings the settings.xml of the Maven installation, which need not exist
   */
  public MavenRepository(Path local, Path userSettings, Path globalSettings) {
    MavenSettings settings = new MavenSettings(userSettings, globalSettings);
    this.system = new JdkHttpRepositorySystem().get();
    this.session = settings.session(system, local);
    this.remotes = system.newResolutionRepositories(session, settings.repositories());
  }

  /**
   * Returns the repository of the Maven that runs the build. The parent POM describes it in system
   * properties.
   */
  public static MavenRepository ofBuild() {
    return ofBuild(Path.of(System.getProperty("kit.maven.repository")));
  }

  /**
   * Returns a repository that downloads like the Maven that runs the build, but into another
   * directory.
   *
   * @param local the repository's directory
   */
  public static MavenRepository ofBuild(Path local) {
    return new MavenRepository(
        local,
        Path.of(System.getProperty("kit.maven.settings")),
        Path.of(System.getProperty("kit.maven.home"), "conf", "settings.xml"));
  }

  /**
   * The file of one artifact, without its dependencies.
   *
   * @param coordinates {@code group:artifact:version[:type[:classifier]]}
   */
  public Path file(String coordinates) {
    Artifact artifact = parse(coordinates);
    try {
      return pathOf(system.resolveArtifact(session, new ArtifactRequest(artifact, remotes, null)));
    } catch (ArtifactResolutionException e) {
      throw new IllegalStateException(reason(coordinates, e), e);
    }
  }

  /**
   * Returns all published versions of an artifact in ascending order.
   *
   * @param coordinates {@code group:artifact}
   */
  public List<String> versions(String coordinates) {
    Artifact all = parse(coordinates + ":[0,)");
    try {
      return system
          .resolveVersionRange(session, new VersionRangeRequest(all, remotes, null))
          .getVersions()
          .stream()
          .map(Version::toString)
          .toList();
    } catch (VersionRangeResolutionException e) {
      throw new IllegalStateException(reason(coordinates, e), e);
    }
  }

  /**
   * The files of some artifacts and all their dependencies, sorted by name.
   *
   * @return the files by name, prefixed with the group because two groups may use the same artifact
   *     name
   */
  public SortedMap<String, Path> files(String... coordinates) {
    return files((node, parents) -> runsHere(node), coordinates);
  }

  /** Like {@link #files}, but omits artifacts needed only at run time, such as native libraries. */
  public Collection<Path> compilePath(List<String> coordinates) {
    DependencyFilter wanted =
        (node, parents) ->
            node.getDependency() == null
                || (!node.getDependency().getScope().equals("runtime")
                    && node.getArtifact().getClassifier().isEmpty()
                    && !isNative(node.getArtifact()));
    return files(wanted, coordinates.toArray(String[]::new)).values();
  }

  /** Whether an artifact is native code, or code that only calls native code. */
  private static boolean isNative(Artifact artifact) {
    return artifact.getArtifactId().endsWith("-native")
        || artifact.getGroupId().equals("net.java.dev.jna");
  }

  private SortedMap<String, Path> files(DependencyFilter wanted, String... coordinates) {
    List<Dependency> dependencies = new ArrayList<>();
    for (String each : coordinates) {
      dependencies.add(new Dependency(parse(each), "compile"));
    }
    CollectRequest collect = new CollectRequest(dependencies, null, remotes);
    try {
      SortedMap<String, Path> files = new TreeMap<>();
      DependencyNode root = system.collectDependencies(session, collect).getRoot();
      system
          .resolveDependencies(session, new DependencyRequest(root, wanted))
          .getArtifactResults()
          .forEach(each -> files.put(nameOf(each), pathOf(each)));
      return files;
    } catch (DependencyCollectionException | DependencyResolutionException e) {
      throw new IllegalStateException(reason(String.join(", ", coordinates), e), e);
    }
  }

  /** Omits native code for other platforms, which is larger than everything else. */
  private static boolean runsHere(DependencyNode node) {
    Artifact artifact = node.getArtifact(); // the root has no artifact
    String classifier = artifact == null ? "" : artifact.getClassifier();
    return !classifier.matches("(linux|osx|windows)-.*") || classifier.startsWith(platform());
  }

  private static String platform() {
    String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String system = name.startsWith("mac") ? "osx" : name.startsWith("windows") ? "windows" : name;
    String processor = System.getProperty("os.arch");
    return system + (processor.equals("aarch64") ? "-aarch_64" : "-x86_64");
  }

  private static String nameOf(ArtifactResult result) {
    Artifact artifact = result.getArtifact();
    return artifact.getGroupId() + "." + artifact.getPath().getFileName();
  }

  private static Path pathOf(ArtifactResult result) {
    return result.getArtifact().getPath();
  }

  /** Returns a one-line reason. The exception's cause has the details. */
  private static String reason(String coordinates, Throwable failure) {
    Throwable last =
        Stream.iterate(failure, each -> each != null, Throwable::getCause)
            .reduce((first, second) -> second)
            .orElse(failure);
    return "cannot get "
        + coordinates
        + ": "
        + String.valueOf(last.getMessage()).lines().findFirst().orElse("");
  }

  private static Artifact parse(String coordinates) {
    String[] parts = coordinates.split(":");
    String type = parts.length > 3 ? parts[3] : "jar";
    String classifier = parts.length > 4 ? parts[4] : "";
    return new DefaultArtifact(parts[0], parts[1], classifier, type, parts[2]);
  }
}
