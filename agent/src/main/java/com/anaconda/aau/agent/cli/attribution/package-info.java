/** Finds the download attribution that was written into an installer. */
package com.anaconda.aau.agent.cli.attribution;
