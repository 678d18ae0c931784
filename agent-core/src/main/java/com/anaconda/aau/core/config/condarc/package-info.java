/**
 * Reads a condarc the way conda does. These classes are loaded only if there is a condarc.
 *
 * <p>Internal: may change in any release. Programs use {@link com.anaconda.aau.core.AnonUsage}.
 */
package com.anaconda.aau.core.config.condarc;
