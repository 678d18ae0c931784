/**
 * One class for each kind of token. Each class knows where to look for its token and what to do if
 * there is none.
 *
 * <p>Internal: may change in any release. Programs use {@link com.anaconda.aau.core.AnonUsage}.
 */
package com.anaconda.aau.core.token.kind;
