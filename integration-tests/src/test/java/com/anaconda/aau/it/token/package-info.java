/** Which tokens servers see, of which JVM and which user. */
package com.anaconda.aau.it.token;
