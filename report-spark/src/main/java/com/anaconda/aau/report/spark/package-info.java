/**
 * The report on a cluster of Apache Spark. What is counted, and how, is the report's own; here is
 * only who reads which part of which file, and where the counts go.
 */
package com.anaconda.aau.report.spark;
