/**
 * Stores counts in files: sorted runs of records, which can be merged without loading them, and the
 * store, which keeps counts after the logs are deleted.
 */
package com.anaconda.aau.report.store;
