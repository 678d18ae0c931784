/** A class for each kind of token: where it is looked for, and what happens where there is none. */
package com.anaconda.aau.core.token.kind;
