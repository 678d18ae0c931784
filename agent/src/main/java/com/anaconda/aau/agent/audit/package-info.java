/**
 * Counts which tokens went where and writes the counts to a file; see docs/audit.md.
 *
 * <p>This package sees finished headers, but does not know how they are made. It is loaded only if
 * an audit is configured.
 */
package com.anaconda.aau.agent.audit;
