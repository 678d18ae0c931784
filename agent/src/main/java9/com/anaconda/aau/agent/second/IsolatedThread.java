package com.anaconda.aau.agent.second;

import com.anaconda.aau.core.file.Patient;

/**
 * JDK 9 and newer: a thread that inherits no thread-locals. To hand them down runs code of the
 * application's, and would keep its objects alive for as long as the thread hangs.
 */
final class IsolatedThread extends Thread implements Patient {

  IsolatedThread(BackgroundThread start) {
    super(BackgroundThread.group(), start.task, start.name, 0, false);
  }
}
