package com.anaconda.aau.agent.cli.install;

/** What cannot be installed, and what to do instead, in one line. */
final class InstallException extends Exception {

  private static final long serialVersionUID = 1L;

  InstallException(String message) {
    super(message);
  }
}
