package com.anaconda.aau.agent.heartbeat;

import com.anaconda.aau.core.config.AgentOptions;
import com.anaconda.aau.core.file.SpareDescriptors;
import com.anaconda.aau.core.heartbeat.Heartbeat;
import com.anaconda.aau.core.process.Debug;
import com.anaconda.aau.core.process.Environment;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** Sends this JVM's heartbeat if the settings ask for one and none was sent recently. */
public final class BackgroundHeartbeat implements Runnable {

  /** The agent's start and the first request both start a heartbeat; only one is sent. */
  private static final AtomicBoolean SENT = new AtomicBoolean();

  private final String options;
  private final AtomicLong end;

  /**
   * Creates a heartbeat.
   *
   * @param options the text after {@code -javaagent:aau.jar=}, one line for each start of the agent
   * @param end set to the {@link System#nanoTime} by which the heartbeat must be over
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
      SpareDescriptors.check();
      Heartbeat heartbeat =
          Heartbeat.configured(Environment.ofProcess(), AgentOptions.parse(options), debug);
      debug.log("heartbeat to ", heartbeat.url(), ": ", heartbeat.sendInTurn(end));
    } catch (Throwable withoutHeartbeat) {
      debug.log("no heartbeat: ", withoutHeartbeat);
    }
  }
}
