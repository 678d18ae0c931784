/** Real servers write access logs of requests from real JVMs, which the report then counts. */
package com.anaconda.aau.it.log;
