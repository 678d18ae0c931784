/**
 * One class for each kind of token. Each class knows where to look for its token and what to do if
 * there is none.
 */
package com.anaconda.aau.core.token.kind;
