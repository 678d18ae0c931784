/**
 * Counts requests and, in sketches of keyed hashes, who made them. Merging the sketches of parts of
 * a log gives the same result as one sketch of the whole, in any order.
 */
package com.anaconda.aau.report.count;
