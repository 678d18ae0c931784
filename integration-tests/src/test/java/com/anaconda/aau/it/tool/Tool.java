package com.anaconda.aau.it.tool;

/**
 * What a test declares about its tool. The rest of the row in docs/tools.md is observed.
 *
 * @param version null if it is to be taken from the User-Agent
 * @param options how the test's options reach the JVM that makes the requests
 */
record Tool(String name, String version, String options) {}
