/**
 * {@code install}: writes the agent's option into the files that tools and shells read, and takes
 * it out again.
 *
 * <p>A {@link Place} is one of those files. What has to be known to restore it is in the file
 * itself, see {@link FileText}: a project's file is restored by whoever has it, on any machine.
 */
package com.anaconda.aau.agent.cli.install;
