/**
 * Tokens and their parts. All text that leaves this package is safe in a header.
 *
 * <p>Internal: may change in any release. Programs use {@link com.anaconda.aau.core.AnonUsage}.
 */
package com.anaconda.aau.core.token;
