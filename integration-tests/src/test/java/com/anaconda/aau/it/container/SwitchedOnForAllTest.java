package com.anaconda.aau.it.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.anaconda.aau.it.harness.Build;
import com.anaconda.aau.it.harness.Exhaustive;
import com.anaconda.aau.it.harness.Outcome;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testcontainers.containers.Network;

/** {@code enable --system} on a real system, as root. */
@Exhaustive
@NeedsDocker
@TestInstance(Lifecycle.PER_CLASS)
class SwitchedOnForAllTest {

  private static final String JAR = "/opt/aau/aau.jar";

  @AutoClose private final Network network = Network.newNetwork();
  @AutoClose private final JavaContainer container = new JavaContainer(17, network);

  @BeforeAll
  void installTheJar() {
    container.start();
    sh("install -D -m 644 " + Build.agent() + " " + JAR).succeeded();
  }

  private Outcome sh(String script) {
    return container.run(List.of("sh", "-c", script));
  }

  private Outcome aau(String arguments) {
    return sh("umask 077; java -jar " + JAR + " " + arguments);
  }

  /** Returns all files in /etc with their modes and sums. Sizes of directories do not count. */
  private String etc() {
    String files = "find /etc -type f -exec stat -c '%a %U %n' {} + -exec sha1sum {} +";
    return sh("(" + files + "; find /etc -type d -exec stat -c '%a %U %n' {} +) | sort").stdout();
  }

  @Test
  void reachesEveryLoginUntilItIsSwitchedOff() {
    String before = etc();
    aau("enable --system --hosts repo.example.com --org acme").succeeded();
    aau("enable --system --maven").succeeded();

    // A login shell may look for java elsewhere.
    String asNobody =
        "export J=$(command -v java);"
            + " setpriv --reuid 65534 --regid 65534 --clear-groups sh -lc ";
    Outcome login = sh(asNobody + "'$J -jar " + JAR + " info'").succeeded();
    assertTrue(login.stderr().contains("-javaagent:" + JAR), login::toString);
    assertTrue(
        login.stdout().contains("repo.example.com <- /etc/conda/condarc.d/aau.yml (final)"),
        login::toString);
    assertTrue(login.stdout().contains("o/. (organization) <- /etc/conda/org_token"));

    sh("mv " + JAR + " /opt/aau/away.jar").succeeded();
    assertEquals("", sh(asNobody + "'echo \"$JAVA_TOOL_OPTIONS\"'").succeeded().stdout().strip());
    sh(asNobody + "'$J -version'").succeeded();
    sh("mv /opt/aau/away.jar " + JAR).succeeded();

    aau("disable --system").succeeded();
    assertEquals(before, etc());
  }

  /**
   * Kills the command as soon as a file or folder appears, when it has written only some of its
   * files.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "conda/condarc.d",
        "conda/condarc.d/.aau.yml*.aau",
        "conda/org_token",
        "profile.d/aau-notice.sh",
        "profile.d/aau.sh",
      })
  void aKilledRunLeavesEveryFileOldOrNew(String appears) {
    String enable = "enable --system --hosts repo.example.com --org acme --notice";
    assertSurvivesKill(enable, appears, "test ! -e /etc/mavenrc");
  }

  @Test
  void aKilledRunLeavesAFileOfOthersOldOrNew() {
    sh("seq -f '# %g' 5000 > /etc/mavenrc").succeeded();
    assertSurvivesKill("enable --system --maven", ".mavenrc*.aau", ". /etc/mavenrc");
    sh("rm /etc/mavenrc").succeeded();
  }

  private void assertSurvivesKill(String enable, String appears, String check) {
    Map<String, String> before = contents();
    aau(enable).succeeded();
    final Map<String, String> complete = contents();
    aau("disable --system").succeeded();
    assertEquals(before, contents());

    String killed =
        """
        java -jar %s %s > /dev/null 2>&1 & aau=$!
        until ls /etc/%s > /dev/null 2>&1 || ! kill -0 $aau 2> /dev/null; do :; done
        kill -9 $aau; wait $aau
        %s
        """;
    sh(killed.formatted(JAR, enable, appears, check)).succeeded();
    contents()
        .forEach(
            (file, sum) ->
                assertTrue(
                    sum.equals(before.get(file))
                        || sum.equals(complete.get(file))
                        || file.matches(".*/\\.[^/]*\\.aau"),
                    file));
    sh("sh -lc 'java -version'").succeeded();

    aau(enable).succeeded();
    Map<String, String> again = contents();
    again.keySet().removeIf(file -> file.endsWith(".aau"));
    assertEquals(complete.keySet(), again.keySet());
    aau("disable --system").succeeded();
    assertEquals(before, contents());
    sh("rmdir /etc/conda/condarc.d /etc/conda");
  }

  /** Returns the checksum of each file in /etc. */
  private Map<String, String> contents() {
    Map<String, String> contents = new TreeMap<>();
    for (String line : sh("find /etc -type f -exec sha1sum {} +").stdout().lines().toList()) {
      contents.put(line.substring(42), line.substring(0, 40));
    }
    return contents;
  }

  @Test
  void refusesAJarThatOthersCanChangeOrCannotRead() {
    sh("install -D -m 644 -o 65534 " + Build.agent() + " /srv/aau.jar").succeeded();
    Outcome refused = sh("java -jar /srv/aau.jar enable --system");
    assertEquals(1, refused.exitCode());
    assertTrue(refused.stderr().startsWith("aau: /srv/aau.jar can be changed by others"));
    sh("install -D -m 600 -o 0 " + Build.agent() + " /srv/aau.jar").succeeded();
    refused = sh("java -jar /srv/aau.jar enable --system");
    assertEquals(1, refused.exitCode());
    assertTrue(refused.stderr().startsWith("aau: not every user can read /srv/aau.jar"));
  }
}
