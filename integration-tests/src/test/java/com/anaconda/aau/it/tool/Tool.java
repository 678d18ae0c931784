package com.anaconda.aau.it.tool;

/**
 * What a test says about the tool that it runs; the rest of its row in docs/tools.md is observed.
 *
 * @param version null when only the User-Agent tells
 * @param options how the test's options reach the JVM that makes the requests
 */
record Tool(String name, String version, String options) {}
