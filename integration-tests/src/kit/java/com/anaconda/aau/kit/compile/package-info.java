/**
 * Compiles sources that need different versions of the same libraries: hooks and callers. Each
 * source, or another file of the same client, declares the libraries that it compiles against; no
 * POM lists them.
 */
package com.anaconda.aau.kit.compile;
