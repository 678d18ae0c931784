package com.anaconda.aau.it.running;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.anaconda.aau.it.harness.Build;
import com.anaconda.aau.it.harness.Fork;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A condarc that root wrote and nobody else can read might contain an opt-out. */
class UnreadableCondarcTest {

  @Test
  void treatsAnUnreadableCondarcAsAnOptOutAndNamesIt() throws IOException {
    List<String> command = new ArrayList<>(OtherUser.wrapper());
    Path jar = OtherUser.readable(Build.agent());
    Path condarc = OtherUser.readable(Files.writeString(scratch("condarc"), "{}\n"));
    command.addAll(Aau.command(jar, "info"));

    assertFalse(info(command, condarc).contains("readable"));
    Files.setPosixFilePermissions(condarc, PosixFilePermissions.fromString("rw-------"));
    String said = info(command, condarc);

    assertTrue(said.contains("anaconda_anon_usage: false <- " + condarc + " (not readable)"), said);
    assertTrue(said.contains("\nTokens: none\n"), said);
  }

  private static Path scratch(String name) {
    return Build.freshDirectory("unreadable").resolve(name);
  }

  private static String info(List<String> command, Path condarc) {
    return new Fork(command).environment("CONDARC", condarc.toString()).run().succeeded().stdout();
  }
}
