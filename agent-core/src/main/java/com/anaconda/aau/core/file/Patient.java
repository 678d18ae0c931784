package com.anaconda.aau.core.file;

/**
 * Marks a thread that may block on opening a file. Others wait for that thread for a limited time
 * only.
 */
public interface Patient {}
