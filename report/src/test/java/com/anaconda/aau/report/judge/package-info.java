/**
 * The report against DuckDB, which counts the same made-up logs exactly and shares no code with it.
 */
package com.anaconda.aau.report.judge;
