/** The agent in a JVM that runs already: attach, detach, and what the command line tells of it. */
package com.anaconda.aau.it.running;
