/**
 * Reading of small text files at paths where anything may lie. Knows nothing of what is in them.
 */
package com.anaconda.aau.core.file;
