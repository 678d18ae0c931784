/** Tests which tokens servers see, for which JVM and user. */
package com.anaconda.aau.it.token;
