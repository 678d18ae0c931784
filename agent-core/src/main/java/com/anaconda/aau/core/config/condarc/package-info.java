/** Reads a condarc the way conda does. These classes are loaded only if there is a condarc. */
package com.anaconda.aau.core.config.condarc;
