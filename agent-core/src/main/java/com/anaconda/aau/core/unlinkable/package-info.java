/**
 * Tokens that differ by host, so that two servers cannot tell that they saw the same client. Loaded
 * only if {@code anaconda_anon_usage_unlinkable} is on.
 *
 * <p>Internal: may change in any release. Programs use {@link com.anaconda.aau.core.AnonUsage}.
 */
package com.anaconda.aau.core.unlinkable;
