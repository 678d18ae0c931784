/**
 * Tokens, the files that keep them, and the configuration that decides about them.
 *
 * <p>Nothing in here knows bytecode, an HTTP client or the command line. All of it is loaded on the
 * first HTTP request, never at start-up.
 */
package com.anaconda.aau.core;
