package com.anaconda.aau.it.container;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.testcontainers.containers.output.OutputFrame;
import org.testcontainers.containers.output.OutputFrame.OutputType;

/** Reads the access log that a container writes to stdout. */
final class AccessLog implements Consumer<OutputFrame> {

  private static final int PATIENCE_SECONDS = 30;

  private final BlockingQueue<LoggedRequest> requests = new LinkedBlockingQueue<>();

  @Override
  public void accept(OutputFrame frame) {
    if (frame.getType() == OutputType.STDOUT) {
      frame.getUtf8String().lines().map(LoggedRequest::parse).forEach(requests::add);
    }
  }

  /**
   * Waits for the next lines. The server writes a line once it has finished with a request,
   * possibly after the client has received the answer.
   */
  List<LoggedRequest> take(int count) {
    List<LoggedRequest> taken = new ArrayList<>();
    try {
      while (taken.size() < count) {
        LoggedRequest next = requests.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertNotNull(next, () -> "only " + taken + " appeared in the access log");
        taken.add(next);
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return taken;
  }
}
