/**
 * Shared by the tests of several modules: the parent POM adds this directory to their sources. It
 * knows Maven, but nothing of this project.
 */
package com.anaconda.aau.kit;
