/** Defines the bridge and hooks in class loaders of every kind. */
package com.anaconda.aau.agent.inject;
