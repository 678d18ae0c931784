/**
 * The content of a report as plain values, and its computation from runs of counts. The outputs
 * (terminal, JSON, CSV and page) only display these values.
 */
package com.anaconda.aau.report.figures;
