package com.anaconda.aau.agent.heartbeat;

import com.anaconda.aau.core.config.AgentOptions;
import com.anaconda.aau.core.heartbeat.Heartbeat;
import com.anaconda.aau.core.process.Debug;
import com.anaconda.aau.core.process.Environment;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** Sends the heartbeat of this JVM, if its settings ask for one and it is its turn. */
public final class BackgroundHeartbeat implements Runnable {

  /** The start of the agent and the first request both ask for one. */
  private static final AtomicBoolean SENT = new AtomicBoolean();

  private final String options;
  private final AtomicLong end;

  /**
   * The heartbeat.
   *
   * @param options the text after {@code -javaagent:aau.jar=}, a line for each naming of the agent
   * @param end is told when all will be over, as {@link System#nanoTime} tells it
   */
  public BackgroundHeartbeat(String options, AtomicLong end) {
    this.options = options;
    this.end = end;
  }

  @Override
  public void run() {
    if (!SENT.compareAndSet(false, true)) {
      return;
    }
    Debug debug = Debug.ofProcess();
    try {
      Heartbeat heartbeat =
          Heartbeat.configured(Environment.ofProcess(), AgentOptions.parse(options), debug);
      debug.log("heartbeat to ", heartbeat.url(), ": ", heartbeat.sendInTurn(end));
    } catch (Throwable withoutHeartbeat) {
      debug.log("no heartbeat: ", withoutHeartbeat);
    }
  }
}
