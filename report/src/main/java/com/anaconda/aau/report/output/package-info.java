/**
 * Shows a report: in a terminal, as JSON, as CSV, as a page. Whatever a log contains is treated as
 * text, never as markup.
 */
package com.anaconda.aau.report.output;
