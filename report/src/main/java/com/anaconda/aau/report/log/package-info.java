/**
 * Splits bytes into lines and extracts what the report uses: time, method, path, status and
 * User-Agent. Knows nothing about tokens. All values are ranges of the read buffer, so reading a
 * line creates no object.
 */
package com.anaconda.aau.report.log;
