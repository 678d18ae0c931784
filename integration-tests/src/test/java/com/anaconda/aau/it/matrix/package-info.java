/**
 * Every HTTP client in every minor release line, and the table in {@code docs/clients.md} that says
 * which were seen to work.
 *
 * <p>A library or a version is added in {@link com.anaconda.aau.it.matrix.ClientLibraries}, and
 * nowhere else.
 */
package com.anaconda.aau.it.matrix;
