package com.anaconda.aau.it.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import com.anaconda.aau.it.program.ManyRuns;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** A JVM that performs many runs, one after another. */
final class SharedJvm {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Conversation conversation;
  private final BufferedReader stdout;
  private int stderrRead;
  private volatile String threadsAtTimeout = "";

  SharedJvm(JavaProcess start) {
    conversation = start.fork().startConversation();
    stdout = conversation.process().inputReader(StandardCharsets.ISO_8859_1);
  }

  Outcome run(List<String> arguments) {
    AtomicBoolean isPending = new AtomicBoolean(true);
    CompletableFuture<Void> patience =
        CompletableFuture.runAsync(
            () -> timeOut(isPending),
            CompletableFuture.delayedExecutor(PATIENCE.toSeconds(), TimeUnit.SECONDS));
    try {
      send(arguments);
      StringBuilder printed = new StringBuilder();
      for (String line = stdout.readLine(); line != null; line = stdout.readLine()) {
        if (line.startsWith(ManyRuns.END) && isPending.compareAndSet(true, false)) {
          int exitCode = Integer.parseInt(line.substring(ManyRuns.END.length()));
          return outcome(arguments, exitCode, printed.toString());
        }
        printed.append(line).append('\n');
      }
      return fail(
          "the JVM exited: " + outcome(arguments, -1, printed.toString()) + threadsAtTimeout);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      patience.cancel(false);
    }
  }

  private void send(List<String> arguments) throws IOException {
    String line = String.join("\t", arguments) + "\n";
    conversation.process().getOutputStream().write(line.getBytes(StandardCharsets.UTF_8));
    conversation.process().getOutputStream().flush();
  }

  private Outcome outcome(List<String> arguments, int exitCode, String printed) {
    String command = conversation.command() + " < " + String.join(" ", arguments);
    return new Outcome(command, exitCode, printed, newOnStderr().replace(ManyRuns.END + "\n", ""));
  }

  /** Returns what the JVM has written to stderr since the last call. */
  private String newOnStderr() {
    String all = conversation.stderr();
    String more = all.substring(stderrRead);
    stderrRead = all.length();
    return more;
  }

  /** Lets the JVM exit on its own. The JVM must print nothing as it exits. */
  void close() {
    try {
      conversation.process().getOutputStream().close();
      if (!conversation.process().waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        fail(
            "the JVM does not exit: "
                + conversation.command()
                + ThreadDump.of(conversation.process().toHandle()));
      }
      Outcome end = outcome(List.of(), conversation.process().exitValue(), "");
      assertEquals("", end.succeeded().stderr(), end::toString);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Kills the JVM, unless the run has ended by the time the threads are dumped. */
  private void timeOut(AtomicBoolean isPending) {
    String threads = ThreadDump.of(conversation.process().toHandle());
    if (isPending.compareAndSet(true, false)) {
      threadsAtTimeout = threads;
      kill();
    }
  }

  void kill() {
    conversation.process().destroyForcibly().onExit().join();
  }
}
