/**
 * Annotations that declare which client classes call a hook. The build turns them into the agent's
 * catalog and removes them from the hooks, so the jar contains nothing of this package.
 */
package com.anaconda.aau.hook;
