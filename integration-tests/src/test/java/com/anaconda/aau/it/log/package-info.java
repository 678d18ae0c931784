/** Real servers, asked by real JVMs, write the access logs that the report then counts. */
package com.anaconda.aau.it.log;
