package com.anaconda.aau.core.file;

/**
 * Marks a thread that may wait for a file to open, however long that takes: whoever waits for the
 * thread itself does so for a limited time.
 */
public interface Patient {}
