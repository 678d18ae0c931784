/**
 * Configuration as conda reads it: finding files, reading them, and resolving conflicts. Where the
 * agent deliberately differs from conda, it sends less.
 *
 * <p>Internal: may change in any release. Programs use {@link com.anaconda.aau.core.AnonUsage}.
 */
package com.anaconda.aau.core.config;
