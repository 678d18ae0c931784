package com.anaconda.aau.core.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.anaconda.aau.core.TestEnvironment;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SearchPathFindsCondaTest {

  @Test
  void searchesAllDirectoriesInOrder() {
    assertPath(
        TestEnvironment.empty()
            .with("HOME", "/home/me")
            .with("CONDA_ROOT", "/opt/conda")
            .with("XDG_CONFIG_HOME", "/xdg")
            .with("CONDA_PREFIX", "/envs/one"),
        "/etc/conda",
        "/var/lib/conda",
        "/opt/conda",
        "/xdg/conda",
        "/home/me/.config/conda",
        "/home/me/.conda",
        "/envs/one");
  }

  @Test
  void withoutVariablesOnlySystemDirectoriesAreSearched() {
    assertPath(TestEnvironment.empty(), "/etc/conda", "/var/lib/conda");
    assertPath(TestEnvironment.empty().onWindows(), "C:/ProgramData/conda");
  }

  @Test
  void theTestRootReplacesTheSystemDirectories() {
    assertPath(
        TestEnvironment.empty().with("ANACONDA_ANON_USAGE_TEST_SYSTEM_ROOT", "/test"), "/test");
  }

  @Test
  void aPrefixThatIsTheRootIsListedOnce() {
    assertPath(
        system().with("CONDA_ROOT", "/opt/conda").with("CONDA_PREFIX", "/opt/conda"),
        "/s",
        "/opt/conda");
  }

  @Test
  void findsTheRootFromVariablesInOrder() {
    TestEnvironment environment = system().with("PATH", "/usr/bin:/d/condabin/:/e/condabin:");
    assertPath(environment, "/s", "/d");
    assertPath(environment.with("CONDA_PYTHON_EXE", "/c/bin/python"), "/s", "/c");
    assertPath(environment.with("CONDA_EXE", "/b/bin/conda"), "/s", "/b");
    assertPath(environment.with("CONDA_ROOT", "/a"), "/s", "/a");
  }

  @Test
  void usesPythonsFolderAsTheRootOnWindows() {
    assertPath(system().with("CONDA_PYTHON_EXE", "/c/python.exe").onWindows(), "/s", "/c");
  }

  @Test
  void variablesWithInvalidPathsAreIgnored() {
    assertPath(system().with("CONDA_EXE", "conda").with("CONDA_PYTHON_EXE", ""), "/s");
    assertPath(system().with("PATH", "condabin::/x/condabin2:/y/condabin/z"), "/s");
  }

  private static TestEnvironment system() {
    return TestEnvironment.empty().with("ANACONDA_ANON_USAGE_TEST_SYSTEM_ROOT", "/s");
  }

  private static void assertPath(TestEnvironment environment, String... directories) {
    List<Path> expected = Stream.of(directories).map(Paths::get).toList();
    assertEquals(expected, SearchPath.of(environment.build()).directories());
  }
}
