/** Tests the heartbeat in real JVMs. */
package com.anaconda.aau.it.heartbeat;
