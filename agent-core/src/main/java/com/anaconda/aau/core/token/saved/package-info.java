/** Tokens in files, which processes share that do not know of each other. */
package com.anaconda.aau.core.token.saved;
