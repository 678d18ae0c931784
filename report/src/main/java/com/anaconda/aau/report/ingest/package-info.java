/** Reads logs into runs of counts. Decides which thread reads which bytes, and limits memory. */
package com.anaconda.aau.report.ingest;
