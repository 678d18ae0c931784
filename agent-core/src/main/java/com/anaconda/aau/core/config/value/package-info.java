/** What one value means, whatever it is written in: a condarc, a variable or an option. */
package com.anaconda.aau.core.config.value;
