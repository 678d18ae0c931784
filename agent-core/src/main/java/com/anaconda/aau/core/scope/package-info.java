/** Which hosts may see what. Knows nothing of tokens. */
package com.anaconda.aau.core.scope;
