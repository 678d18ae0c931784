package com.anaconda.aau.it.tool;

/**
 * The facts that a test declares about its tool. The test run provides the rest of the row in
 * docs/tools.md.
 *
 * @param version the version, or null to take it from the User-Agent
 * @param options how the test's options reach the JVM that makes the requests
 */
record Tool(String name, String version, String options) {}
