/**
 * Shows a report in a terminal, as JSON, as CSV or as a page. Whatever a log contains is treated as
 * text, never as markup.
 */
package com.anaconda.aau.report.output;
