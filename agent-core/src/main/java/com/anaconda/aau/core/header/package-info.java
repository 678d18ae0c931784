/**
 * The rules for the User-Agent header, and the hosts that they depend on. Turns a header and a
 * target into a decision. Treats tokens as plain text.
 *
 * <p>Internal: may change in any release. Programs use {@link com.anaconda.aau.core.AnonUsage}.
 */
package com.anaconda.aau.core.header;
