/**
 * What one request says: the tokens in its User-Agent, the tool that sent it, the package that it
 * fetched. Nothing here counts.
 */
package com.anaconda.aau.report.usage;
