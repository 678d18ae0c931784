/** Finds what the maker of an installer wrote into it about where it was downloaded from. */
package com.anaconda.aau.agent.cli.attribution;
