/** Code that the callers of Jakarta WebSocket clients share. */
package com.anaconda.aau.it.client.jakarta;
