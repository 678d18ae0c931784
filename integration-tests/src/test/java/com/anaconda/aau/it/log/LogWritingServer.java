package com.anaconda.aau.it.log;

import java.nio.file.Path;
import java.util.List;

/**
 * A server that answers 200 to requests below {@code /com/} and 404 to all others. It writes access
 * logs in one or more formats.
 */
interface LogWritingServer {

  /** Returns the formats of its logs. */
  List<String> formats();

  /** Returns why the server cannot run on this machine, or an empty string if it can. */
  default String missing() {
    return "";
  }

  /** Starts the server and waits until it has answered one request that has no User-Agent. */
  void start() throws Exception;

  /** The port of 127.0.0.1 on which the server listens. */
  int port();

  /** One of its logs, which is complete once the server has stopped. */
  Path log(String format) throws Exception;

  /** The options that the report needs for a format that it cannot recognize. */
  default List<String> reportOptions(String format) {
    return List.of();
  }

  /** Stops the server if it was started. */
  void stop() throws Exception;
}
