/**
 * Counts requests, and counts their senders in sketches of keyed hashes. Merging the sketches of a
 * log's parts, in any order, gives the same result as one sketch of the whole log.
 */
package com.anaconda.aau.report.count;
