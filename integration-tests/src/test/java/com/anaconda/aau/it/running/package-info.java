/** The agent in a running JVM: attaching, detaching and what the command line reports. */
package com.anaconda.aau.it.running;
