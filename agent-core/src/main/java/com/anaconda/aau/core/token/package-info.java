/**
 * What a token is. Everything that leaves this package consists of characters that are safe in a
 * header.
 */
package com.anaconda.aau.core.token;
