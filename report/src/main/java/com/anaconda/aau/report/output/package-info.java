/**
 * Shows a report: in a terminal, as JSON, as CSV. Whatever a log holds is text here, never markup.
 */
package com.anaconda.aau.report.output;
