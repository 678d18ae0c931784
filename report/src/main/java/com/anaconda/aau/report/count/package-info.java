/**
 * Counts of requests and, in sketches of keyed hashes, of who made them. Sketches of parts of a log
 * are merged to what one sketch of all would be, whatever the order.
 */
package com.anaconda.aau.report.count;
