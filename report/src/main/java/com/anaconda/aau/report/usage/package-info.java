/**
 * Interprets one request: the tokens in its User-Agent, the tool that sent it, and the package that
 * it fetched. Counts nothing.
 */
package com.anaconda.aau.report.usage;
