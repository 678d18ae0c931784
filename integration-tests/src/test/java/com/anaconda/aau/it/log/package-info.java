/** Real servers log the requests of real JVMs, and the report counts them. */
package com.anaconda.aau.it.log;
