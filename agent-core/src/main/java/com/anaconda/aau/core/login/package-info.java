/**
 * Finds the Anaconda login. Reads what Anaconda's own tools stored, and does not depend on tokens.
 *
 * <p>Internal: may change in any release. Programs use {@link com.anaconda.aau.core.AnonUsage}.
 */
package com.anaconda.aau.core.login;
