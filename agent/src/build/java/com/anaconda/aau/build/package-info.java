/**
 * Generates the agent's catalog from the annotations of the hooks ({@code
 * com.anaconda.aau.hook.Weaves}), and lays out the jar. This package runs in the build and is not
 * part of the jar.
 */
package com.anaconda.aau.build;
