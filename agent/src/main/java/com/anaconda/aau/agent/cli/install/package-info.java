/**
 * {@code install}: adds the agent's option to files that tools and shells read, and removes it
 * again.
 *
 * <p>A {@link Place} is one of these files. Everything needed to restore a file is in the file
 * itself; see {@link FileText}. So anyone with a project's file can restore it on any machine.
 */
package com.anaconda.aau.agent.cli.install;
