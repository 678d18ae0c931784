/**
 * What tests of more than one module use: the parent POM adds this directory to their sources. It
 * knows Maven and nothing of ours.
 */
package com.anaconda.aau.kit;
