/** How a class gets beside another one: bridge and hooks, into class loaders of every kind. */
package com.anaconda.aau.agent.inject;
