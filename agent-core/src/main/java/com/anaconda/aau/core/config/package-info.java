/**
 * Configuration as conda reads it: finding files, reading them, and resolving conflicts. Where the
 * agent deliberately differs from conda, it sends less.
 */
package com.anaconda.aau.core.config;
