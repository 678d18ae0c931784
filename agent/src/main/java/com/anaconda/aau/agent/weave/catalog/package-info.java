/** Which classes call which hooks: the rows that hooks bring along, and how they fit a class. */
package com.anaconda.aau.agent.weave.catalog;
