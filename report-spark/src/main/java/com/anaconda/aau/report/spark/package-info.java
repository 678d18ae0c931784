/**
 * Runs the report on an Apache Spark cluster. The report itself decides what is counted and how;
 * this package only decides which executor reads which part of which file, and where the counts go.
 */
package com.anaconda.aau.report.spark;
