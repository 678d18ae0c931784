/**
 * What tests of more than one module use; each adds this directory to its test sources. It knows
 * Maven and nothing of ours.
 */
package com.anaconda.aau.kit;
