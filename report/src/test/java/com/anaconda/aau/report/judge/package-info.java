/**
 * Compares the report with DuckDB, which counts the same synthetic logs exactly and shares no code
 * with it.
 */
package com.anaconda.aau.report.judge;
