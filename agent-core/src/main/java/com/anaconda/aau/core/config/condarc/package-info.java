/** One condarc as conda reads it. Loaded only where there is one. */
package com.anaconda.aau.core.config.condarc;
