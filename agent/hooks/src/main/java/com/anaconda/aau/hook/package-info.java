/**
 * What a hook says about itself. The build reads these annotations into the agent's catalog of
 * clients and takes them out of the hooks: nothing of this package is in the jar.
 */
package com.anaconda.aau.hook;
