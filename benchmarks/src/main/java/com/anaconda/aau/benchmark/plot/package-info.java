/** The charts of the measurements, as SVG images for the documentation. */
package com.anaconda.aau.benchmark.plot;
