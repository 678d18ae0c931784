package com.anaconda.aau.agent.cli.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class ConfigFileTest {

  @Test
  @EnabledOnOs(value = OS.LINUX, disabledReason = "needs a file system that refuses new files")
  void namesTheFileInsteadOfTheTemporaryOne() throws Exception {
    ConfigFile file = new ConfigFile(Path.of("/proc/.condarc"));
    InstallException e =
        assertThrows(
            InstallException.class, () -> file.write(FileText.of(new byte[] {'a', '\n'}), null));
    assertEquals("/proc/.condarc cannot be written: the file system refused it", e.getMessage());
  }
}
