/**
 * Interprets individual values, whether they come from a condarc, a variable or an option.
 *
 * <p>Internal: may change in any release. Programs use {@link com.anaconda.aau.core.AnonUsage}.
 */
package com.anaconda.aau.core.config.value;
