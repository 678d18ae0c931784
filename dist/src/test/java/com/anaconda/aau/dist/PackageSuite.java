package com.anaconda.aau.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every system package of the agent must do. */
interface PackageSuite {

  /** An administrator's files, one of them without a newline at its end. */
  String HAND_MADE =
      """
      mkdir -p /etc/conda/condarc.d
      printf 'ssl_verify: true\\n' > /etc/conda/.condarc
      printf 'MAVEN_OPTS=-Xmx1g' > /etc/mavenrc
      chmod 640 /etc/mavenrc
      """;

  String ENABLE =
      "aau enable --system --hosts 'repo.example.com,*.example.org' --org acme --notice"
          + " && aau enable --system --maven";

  /** Prints the JVM options of a login shell and of Maven. */
  String OPTIONS =
      "env -i sh -c '. /etc/profile; [ ! -f /etc/mavenrc ] || . /etc/mavenrc;"
          + " echo \"$JAVA_TOOL_OPTIONS|$MAVEN_OPTS\"'";

  /** The command that makes the system ready for the package. */
  default String prepare() {
    return "true";
  }

  /** The command that installs the package. */
  String install();

  /** The command that prepares the package for an upgrade. */
  default String prepareUpgrade() {
    return "true";
  }

  /** The command that upgrades the package to a later one. */
  String upgrade();

  /** Matches a file that is there only while the package manager unpacks the jar. */
  String unpacking();

  /** The command that removes the package. */
  String remove();

  @Test
  default void installsACommandWithoutSwitchingTheAgentOn() {
    try (Container system = Container.withPackages()) {
      system.sh(prepare()).succeeded();
      List<String> before = system.files().lines().toList();
      system.sh(install()).succeeded();

      for (String added : system.files().lines().filter(line -> !before.contains(line)).toList()) {
        assertTrue(
            added.matches(
                "(d 755|f 644|f 755) root:root .*aau.* |\\S+ +/opt/aau/.*|"
                    + "d 755 root:root /usr/share/(fish|zsh|bash-completion)/.*"),
            added);
      }
      assertEquals("|\n", system.sh(OPTIONS).succeeded().stdout());
      assertEquals(
          Distribution.VERSION + "\n", system.run("aau", "--version").succeeded().stdout());
      String help = system.run("aau", "enable", "--help").succeeded().stdout();
      assertTrue(help.contains("\nUsage: aau enable ["), help);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", HAND_MADE})
  default void removalLeavesNothingBehind(String handMade) {
    try (Container system = Container.withPackages()) {
      system.sh(handMade + prepare()).succeeded();
      String before = system.files();
      system.sh(install()).succeeded();
      system.sh(ENABLE).succeeded();
      assertTrue(system.sh(OPTIONS).stdout().contains("-javaagent:/opt/aau/aau.jar|"));
      String ofKilledRun = "/etc/profile.d/.aau.sh1f2e.aau /etc/conda/condarc.d/.aau.yml1f2e.aau";
      system.sh("touch " + ofKilledRun).succeeded();

      system.sh(remove()).succeeded();

      assertSame(before, system.files());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", HAND_MADE})
  default void removalNeedsNoJava(String handMade) {
    try (Container system = Container.withPackages()) {
      system.sh(handMade + prepare()).succeeded();
      String before = system.files();
      system.sh(install()).succeeded();
      system.sh(ENABLE).succeeded();
      system.sh("mv /usr/bin/java /tmp").succeeded();
      Outcome withoutJava = system.run("aau", "--version");
      assertEquals(1, withoutJava.exitCode());
      assertTrue(withoutJava.stderr().startsWith("aau: there is no java"), withoutJava::toString);

      system.sh(remove()).succeeded();

      system.sh("mv /tmp/java /usr/bin").succeeded();
      assertSame(before, system.files());
    }
  }

  /** The script that runs on removal and {@code aau disable --system} must not drift apart. */
  @ParameterizedTest
  @ValueSource(strings = {"", HAND_MADE})
  default void disableDoesTheSameAsRemoval(String handMade) {
    try (Container system = Container.withPackages()) {
      system.sh(handMade + prepare()).succeeded();
      system.sh(install()).succeeded();
      String before = system.files();
      system.sh(ENABLE).succeeded();

      system.sh("aau disable --system").succeeded();

      assertSame(before, system.files());
    }
  }

  @Test
  default void tellsAUserOnceHowToSwitchTheTokensOff() {
    try (Container system = Container.withPackages()) {
      system.sh(install() + " && " + ENABLE).succeeded();
      String login =
          "mkdir -p /tmp/home && chown 65534 /tmp/home && env -i HOME=/tmp/home PATH=$PATH"
              + " setpriv --reuid 65534 --regid 65534 --clear-groups"
              + " bash -lic exit";

      Outcome first = system.inTerminal(login);

      assertTrue(first.stdout().contains("on behalf of acme."), first::toString);
      assertTrue(first.stdout().contains("run: aau disable\r\n"), first::toString);
      assertFalse(system.inTerminal(login).stdout().contains("Note: "));
    }
  }

  @Test
  default void removalLeavesAnotherJarSwitchedOn() {
    try (Container system = Container.withPackages()) {
      system.sh(install()).succeeded();
      system.sh("cp /opt/aau/aau.jar /opt/own.jar").succeeded();
      system
          .sh("java -jar /opt/own.jar enable --system --hosts repo.example.com --org acme --notice")
          .succeeded();

      system.sh(remove()).succeeded();

      assertEquals("-javaagent:/opt/own.jar|\n", system.sh(OPTIONS).stdout());
      for (String file :
          List.of("conda/org_token", "conda/condarc.d/aau.yml", "profile.d/aau-notice.sh")) {
        system.run("test", "-f", "/etc/" + file).succeeded();
      }
    }
  }

  /** Otherwise, services whose variable names the jar would not start without it. */
  @Test
  default void removalTellsSystemdBeforeTheJarIsGone() {
    try (Container system = Container.withPackages()) {
      String systemctl =
          """
          mkdir -p /run/systemd/system /usr/lib/systemd
          cat > /usr/bin/systemctl << 'END'
          #!/bin/sh
          ls /opt/aau/aau.jar /etc/systemd/*/60-aau > /tmp/there 2> /dev/null
          echo "$@" >> /tmp/told
          exit 1
          END
          chmod +x /usr/bin/systemctl
          """;
      system.sh(systemctl).succeeded();
      system.sh(install() + " && aau enable --system && rm -f /tmp/told").succeeded();

      String printed = system.sh(remove() + " 2>&1").succeeded().stdout();

      assertEquals("daemon-reexec\n", system.sh("cat /tmp/told").stdout());
      assertEquals("/opt/aau/aau.jar\n", system.sh("cat /tmp/there").stdout());
      assertTrue(printed.contains("aau: log in again"), printed);
      assertTrue(printed.contains("aau: run \"systemctl daemon-reexec\""), printed);
    }
  }

  @Test
  default void removalKeepsAnOptOutThatWasAdded() {
    try (Container system = Container.withPackages()) {
      system.sh(install()).succeeded();
      system.sh(ENABLE).succeeded();
      String optOut = "anaconda_anon_usage: false";
      system.sh("echo '" + optOut + "' >> /etc/conda/condarc.d/aau.yml").succeeded();

      system.sh(remove()).succeeded();

      system.sh("grep '" + optOut + "' /etc/conda/condarc.d/aau.yml").succeeded();
      system.sh("test ! -e /etc/conda/org_token").succeeded();
    }
  }

  @Test
  default void removalOnAFullDiskLeavesTheFileUnchanged() {
    try (Container system = Container.withPackages()) {
      system.sh("seq -f '# %g' 2000 > /small/mavenrc; ln -s /small/mavenrc /etc").succeeded();
      system.sh(install()).succeeded();
      system.sh("aau enable --system --maven").succeeded();
      system.sh("dd if=/dev/zero of=/small/rest");
      String before = system.sh("sha256sum /small/mavenrc && ls -l /small").succeeded().stdout();

      system.sh(remove()).succeeded();

      assertEquals(before, system.sh("sha256sum /small/mavenrc && ls -l /small").stdout());
      system.sh(". /etc/mavenrc").succeeded();
    }
  }

  @Test
  default void theJarIsThereThroughoutAnUpgrade() {
    try (Container system = Container.withPackages()) {
      system.sh(install()).succeeded();
      system.sh(ENABLE + " && " + prepareUpgrade()).succeeded();

      String watched =
          """
          (while [ ! -f /tmp/stop ]; do
            dd if=/opt/aau/aau.jar of=/tmp/seen bs=2M status=none 2>> /tmp/missing
            echo >> /tmp/reads
          done) & watcher=$!
          until [ -s /tmp/reads ]; do sleep 0.05; done
          %s; status=$?
          touch /tmp/stop; wait $watcher
          cat /tmp/missing
          test $(wc -l < /tmp/reads) -gt 5 && exit $status
          """;
      Outcome upgraded = system.sh(watched.formatted(upgrade())).succeeded();

      assertFalse(upgraded.stdout().contains("No such file"), upgraded::toString);
      assertTrue(system.sh(OPTIONS).stdout().contains("-javaagent:/opt/aau/aau.jar|"));
      system.sh("java -version").succeeded();
    }
  }

  @Test
  default void aKilledUpgradeLeavesAWholeJarAndCanBeRepeated() {
    try (Container system = Container.withPackages()) {
      system.sh(install()).succeeded();
      system.sh(ENABLE + " && " + prepareUpgrade()).succeeded();
      final String sum = system.sh("sha256sum /opt/aau/aau.jar").succeeded().stdout();

      String killed =
          """
          %s > /tmp/log 2>&1 & upgrade=$!
          until ls %s > /dev/null 2>&1 || ! kill -0 $upgrade 2> /dev/null; do :; done
          kill -9 $upgrade
          """;
      system.sh(killed.formatted(upgrade(), unpacking()));

      assertEquals(sum, system.sh("sha256sum /opt/aau/aau.jar").stdout());
      system.sh("sh -lc 'java -version'").succeeded();
      // RPM names its temporary file after the second, so an upgrade within the same one fails.
      system.sh("second=$(date +%s); until [ $(date +%s) -gt $second ]; do :; done").succeeded();
      system.sh(upgrade()).succeeded();
      assertTrue(system.sh(OPTIONS).stdout().contains("-javaagent:/opt/aau/aau.jar|"));
      system.sh("sh -lc 'aau --version'").succeeded();
    }
  }

  /** Compares two lists of files, and names only those that differ. */
  static void assertSame(String before, String after) {
    List<String> differences = new ArrayList<>();
    before.lines().filter(line -> !after.contains(line + "\n")).forEach(differences::add);
    after.lines().filter(line -> !before.contains(line + "\n")).forEach(differences::add);
    assertEquals(List.of(), differences);
    assertEquals(before, after);
  }

  @Test
  default void shellsCompleteCommandsAndOptions() {
    try (Container system = Container.withPackages()) {
      system.sh(install()).succeeded();

      String fish = system.run("fish", "-c", "complete -C 'aau en'").succeeded().stdout();
      assertTrue(fish.startsWith("enable\t"), fish);
      assertTrue(
          system
              .run("fish", "-c", "complete -C 'aau enable --hos'")
              .stdout()
              .contains("--hosts\t"));
      String values = system.run("fish", "-c", "complete -C 'aau install --variable '").stdout();
      assertTrue(values.contains("JDK_JAVA_OPTIONS"), values);
      assertFalse(values.contains("MAVEN_OPTS"), values);
      String bash =
          "source /usr/share/bash-completion/completions/aau;"
              + " COMP_WORDS=(aau en); COMP_CWORD=1; COMP_LINE='aau en'; COMP_POINT=6;"
              + " $(complete -p aau | sed 's/.*-F \\([^ ]*\\).*/\\1/') aau en aau;"
              + " printf '%s\\n' \"${COMPREPLY[@]}\"";
      assertTrue(system.run("bash", "-c", bash).stdout().lines().anyMatch("enable"::equals));
      String zsh =
          """
          fpath=(/usr/share/zsh/*-(completions|functions)(N) $fpath)
          autoload -U compinit && compinit -u -D
          zmodload zsh/zpty
          zpty z zsh -f -i
          zpty -w z 'PS1=; fpath=(/usr/share/zsh/*-(completions|functions)(N) $fpath)'
          zpty -w z 'autoload -U compinit; compinit -u -D; echo rea""dy'
          zpty -r z out '*ready*'
          zpty -w -n z $'aau enab\t--hos\t'
          zpty -r z out '*aau enable*--hosts*' && echo completed
          """;
      Outcome completed = system.run("timeout", "30", "zsh", "-f", "-c", zsh);
      assertTrue(completed.stdout().contains("completed"), completed::toString);
    }
  }

  @Test
  default void theManualPageNamesEveryCommandAndExitStatus() {
    try (Container system = Container.withPackages()) {
      system.sh(install()).succeeded();

      Outcome page = system.sh("MANWIDTH=100 man --warnings aau").succeeded();

      assertEquals("", page.stderr());
      for (String part :
          List.of("aau info", "aau enable", "aau attach", "EXIT STATUS", "--system")) {
        assertTrue(page.stdout().contains(part), page::toString);
      }
    }
  }
}
