/**
 * The content of a report as plain values, and its computation from runs of counts. The terminal,
 * JSON, CSV and the page only display these values.
 */
package com.anaconda.aau.report.figures;
