/** The heartbeat of real JVMs. */
package com.anaconda.aau.it.heartbeat;
