package com.anaconda.aau.agent.second;

import com.anaconda.aau.core.file.Patient;

/** The thread for Java 8, where a thread always inherits thread-locals. */
final class PatientThread extends Thread implements Patient {

  PatientThread(BackgroundThread start) {
    super(BackgroundThread.group(), start.task, start.name);
  }
}
