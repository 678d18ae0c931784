package com.anaconda.aau.agent.second;

import com.anaconda.aau.core.file.Patient;

/**
 * The thread for JDK 9 and newer, which inherits no thread-locals. Inheriting them would run the
 * application's code, and would keep its objects alive for as long as the thread hangs.
 */
final class IsolatedThread extends Thread implements Patient {

  IsolatedThread(BackgroundThread start) {
    super(BackgroundThread.group(), start.task, start.name, 0, false);
  }
}
