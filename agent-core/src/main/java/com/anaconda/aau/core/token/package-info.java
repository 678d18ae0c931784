/**
 * The tokens: what each one is, where it is kept, how it is validated. Everything that leaves this
 * package consists of characters that are safe in a header.
 */
package com.anaconda.aau.core.token;
