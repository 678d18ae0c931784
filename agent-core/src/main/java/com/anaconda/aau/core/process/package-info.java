/**
 * What the process was given, and what it may cost others: variables, homes, debug output, waiting.
 * Knows nobody.
 */
package com.anaconda.aau.core.process;
