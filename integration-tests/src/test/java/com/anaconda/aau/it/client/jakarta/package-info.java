/** What the callers of clients that implement Jakarta WebSocket share. */
package com.anaconda.aau.it.client.jakarta;
