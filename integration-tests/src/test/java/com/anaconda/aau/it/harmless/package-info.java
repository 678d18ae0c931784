/** What nobody may notice of the agent. */
package com.anaconda.aau.it.harmless;
