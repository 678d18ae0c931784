/**
 * Runs real tools with the agent. Each fetches an artifact from a repository that records its
 * requests.
 */
package com.anaconda.aau.it.tool;
