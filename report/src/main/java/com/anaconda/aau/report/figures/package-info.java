/**
 * What a report says, as values without a way to show them, and how it is worked out from runs of
 * counts. The terminal, JSON, CSV and the page all show these values and work nothing out.
 */
package com.anaconda.aau.report.figures;
