/**
 * Compiles sources that need different versions of the same libraries: hooks and callers. Each says
 * for itself what it compiles against, or its client's files say so; no POM lists them.
 */
package com.anaconda.aau.kit.compile;
