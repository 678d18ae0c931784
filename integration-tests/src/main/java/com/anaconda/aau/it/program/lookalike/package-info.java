/**
 * Classes that share only their names with those of HTTP clients, like a shaded copy of an unknown
 * version.
 */
package com.anaconda.aau.it.program.lookalike;
