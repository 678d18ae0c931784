/** The agent must go unnoticed: no output, no failures, no measurable cost. */
package com.anaconda.aau.it.harmless;
