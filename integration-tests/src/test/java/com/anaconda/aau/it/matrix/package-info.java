/**
 * Tests every HTTP client in every minor release line, and generates the table in {@code
 * docs/clients.md} that lists the versions that work.
 *
 * <p>To add a version, extend its {@link com.anaconda.aau.it.matrix.ClientFamily}; to add a client,
 * implement one.
 */
package com.anaconda.aau.it.matrix;
