package com.anaconda.aau.benchmark.startup;

/**
 * The cost of one process.
 *
 * @param cpu user and system time of all threads, in milliseconds
 * @param wall elapsed time, in milliseconds
 * @param memory peak resident set size in megabytes, or NaN if unknown
 */
public record Cost(double cpu, double wall, double memory) {}
