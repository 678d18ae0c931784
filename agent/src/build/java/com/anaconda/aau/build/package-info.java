/**
 * Makes what the agent knows of HTTP clients out of what each hook says about itself ({@code
 * com.anaconda.aau.hook.Weaves}). Runs when the agent's classes are compiled; not part of the jar.
 */
package com.anaconda.aau.build;
