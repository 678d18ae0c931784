/** Tokens in files that unrelated processes share. */
package com.anaconda.aau.core.token.saved;
