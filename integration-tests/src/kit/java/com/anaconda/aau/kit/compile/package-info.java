/**
 * Compiles sources that need different versions of the same libraries: hooks and callers. Each
 * declares what it compiles against, or its client's files do; no POM lists them.
 */
package com.anaconda.aau.kit.compile;
