/** Interprets individual values, whether they come from a condarc, a variable or an option. */
package com.anaconda.aau.core.config.value;
