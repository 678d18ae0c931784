/**
 * Every HTTP client in every minor release line, and the table in {@code docs/clients.md} that says
 * which were seen to work.
 *
 * <p>A version is added to its {@link com.anaconda.aau.it.matrix.ClientFamily}, and a client is one
 * more of these.
 */
package com.anaconda.aau.it.matrix;
