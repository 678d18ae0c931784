package com.anaconda.aau.it.log;

import java.nio.file.Path;
import java.util.List;

/**
 * A server that answers 200 to requests below {@code /com/}, 404 to all others, and writes an
 * access log in one or several formats.
 */
interface LogWritingServer {

  /** The formats of its logs. */
  List<String> formats();

  /** Why it cannot run on this machine; empty when it can. */
  default String missing() {
    return "";
  }

  /** Starts it and waits until it has answered one request, without a User-Agent. */
  void start() throws Exception;

  /** The port of 127.0.0.1 at which it answers. */
  int port();

  /** One of its logs, complete once the server has stopped. */
  Path log(String format) throws Exception;

  /** What the report has to be told about a format that it cannot recognize. */
  default List<String> reportOptions(String format) {
    return List.of();
  }

  /** Ends it. A server that was not started is left alone. */
  void stop() throws Exception;
}
