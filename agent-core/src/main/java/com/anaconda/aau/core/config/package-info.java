/**
 * Configuration as conda reads it: finding files, reading them, and resolving conflicts. Where the
 * result deliberately differs from conda's, it sends less.
 */
package com.anaconda.aau.core.config;
