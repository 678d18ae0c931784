/**
 * The rules for the User-Agent header, and the hosts that they depend on: a value and a target in,
 * a decision out. Knows nothing of tokens but their text.
 */
package com.anaconda.aau.core.header;
