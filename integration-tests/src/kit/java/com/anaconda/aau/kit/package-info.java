/**
 * Code that the tests of several modules share: the parent POM adds this directory to their
 * sources. The code knows Maven but nothing of this project.
 */
package com.anaconda.aau.kit;
