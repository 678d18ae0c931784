/**
 * From bytes to lines, and from a line to what the report looks at: time, method, path, status and
 * User-Agent. Nothing here knows tokens. Everything a format finds is a range of the read buffer,
 * so that no line costs an object.
 */
package com.anaconda.aau.report.log;
