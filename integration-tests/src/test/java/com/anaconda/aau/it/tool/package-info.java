/** Real tools with the agent, each fetching an artifact from a repository that watches it. */
package com.anaconda.aau.it.tool;
