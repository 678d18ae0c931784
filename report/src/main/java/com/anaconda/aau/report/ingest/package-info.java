/**
 * Reads logs and writes runs of counts. Decides which thread reads which bytes, and limits the use
 * of memory.
 */
package com.anaconda.aau.report.ingest;
