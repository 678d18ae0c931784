/**
 * Classes that only have the names of HTTP clients, as a shaded copy of an unknown version would.
 */
package com.anaconda.aau.it.program.lookalike;
