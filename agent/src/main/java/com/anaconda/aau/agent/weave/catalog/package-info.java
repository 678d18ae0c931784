/** The catalog: which classes call which hooks, and how a row matches a class. */
package com.anaconda.aau.agent.weave.catalog;
