/** Tests which tokens a server sees, depending on the JVM and the user. */
package com.anaconda.aau.it.token;
