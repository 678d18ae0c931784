/**
 * Contains a class for each kind of token, which knows where to look for the token and what to do
 * if there is none.
 */
package com.anaconda.aau.core.token.kind;
