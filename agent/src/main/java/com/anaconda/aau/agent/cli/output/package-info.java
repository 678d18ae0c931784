/** Output for programs. */
package com.anaconda.aau.agent.cli.output;
