/**
 * Reads logs into runs of counts: which bytes of which files, by which thread, in how much memory.
 */
package com.anaconda.aau.report.ingest;
