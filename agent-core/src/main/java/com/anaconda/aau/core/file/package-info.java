/**
 * Reads small text files at paths where anything may be. Does not know what the files contain.
 *
 * <p>Internal: may change in any release. Programs use {@link com.anaconda.aau.core.AnonUsage}.
 */
package com.anaconda.aau.core.file;
