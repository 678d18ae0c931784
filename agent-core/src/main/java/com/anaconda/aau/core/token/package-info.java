/** Tokens and their parts. All text that leaves this package is safe in a header. */
package com.anaconda.aau.core.token;
