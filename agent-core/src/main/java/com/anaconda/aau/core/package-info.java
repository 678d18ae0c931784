/**
 * Tokens, the files that store them, and the configuration that controls them.
 *
 * <p>This package knows nothing of bytecode, HTTP clients or the command line. Its classes are
 * loaded for the first HTTP request or a heartbeat, never by {@code premain}.
 */
package com.anaconda.aau.core;
