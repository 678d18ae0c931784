/**
 * Tokens, the files that store them, and the configuration that controls them.
 *
 * <p>This package knows nothing of bytecode, HTTP clients or the command line. Its classes are
 * loaded on the first HTTP request, never at start-up.
 */
package com.anaconda.aau.core;
