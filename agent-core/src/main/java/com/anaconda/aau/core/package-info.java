/**
 * Tokens, the files that store them, and the configuration that controls them.
 *
 * <p>This package knows nothing of bytecode, HTTP clients or the command line. Its classes are
 * loaded for the first HTTP request or a heartbeat, never by {@code premain}.
 *
 * <p>{@link com.anaconda.aau.core.AnonUsage} is the API for programs. Everything else is internal:
 * it is public only for the agent and the report, which are in other packages, and may change in
 * any release.
 */
package com.anaconda.aau.core;
