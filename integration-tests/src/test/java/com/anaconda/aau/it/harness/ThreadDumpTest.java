package com.anaconda.aau.it.harness;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.anaconda.aau.it.program.ManyRuns;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ThreadDumpTest {

  @Test
  void showsTheStacksOfAJvmThatAShellHasStarted() throws IOException {
    // The second command keeps the shell from replacing itself with the JVM.
    List<String> command = new ArrayList<>(List.of("sh", "-c", "\"$@\"; :", "sh"));
    command.addAll(JavaProcess.of(ManyRuns.class).command(Build.javaHome() + "/bin/java"));
    Process shell = new Fork(command).startConversation().process();
    try {
      shell.outputWriter().append("--times\t1\n").flush();
      assertTrue(shell.inputReader().readLine().startsWith(ManyRuns.END));

      String dump = ThreadDump.of(shell.toHandle());
      assertTrue(dump.contains("at " + ManyRuns.class.getName() + ".main("), dump);
    } finally {
      shell.descendants().forEach(ProcessHandle::destroyForcibly);
      shell.destroyForcibly();
    }
  }
}
