package com.anaconda.aau.benchmark.startup;

/**
 * What one process cost.
 *
 * @param cpu milliseconds of user and system time, of all its threads
 * @param wall milliseconds from start to end
 * @param memory megabytes of its peak resident set, NaN where that cannot be told
 */
public record Cost(double cpu, double wall, double memory) {}
