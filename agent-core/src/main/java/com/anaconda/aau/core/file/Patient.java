package com.anaconda.aau.core.file;

/**
 * Marks a thread that may block while opening a file. Other threads wait for it for a limited time
 * only.
 */
public interface Patient {}
