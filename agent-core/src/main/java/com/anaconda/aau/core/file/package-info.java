/** Reads small text files at paths where anything may be. Does not know what the files contain. */
package com.anaconda.aau.core.file;
