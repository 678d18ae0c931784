/**
 * {@code install}, {@code enable}, {@code disable} and {@code status}: change and read the files
 * that switch the agent on, and the condarc that switches the tokens off.
 *
 * <p>A {@link Place} is a file that switches the agent on. Everything needed to restore a file is
 * in the file itself; see {@link FileText}. So anyone with a project's file can restore it on any
 * machine.
 */
package com.anaconda.aau.agent.cli.install;
