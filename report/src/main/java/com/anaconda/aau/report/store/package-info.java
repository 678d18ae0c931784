/**
 * Counts in files: sorted runs of records that can be merged without holding them, and the store
 * that keeps the days of logs that may be gone.
 */
package com.anaconda.aau.report.store;
