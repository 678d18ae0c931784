package com.anaconda.aau.agent.cli.install;

/** Explains in one line what cannot be installed, and what to do instead. */
final class InstallException extends Exception {

  private static final long serialVersionUID = 1L;

  InstallException(String message) {
    super(message);
  }
}
