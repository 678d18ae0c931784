/**
 * Counts which tokens went where and writes the counts to a file; see docs/audit.md.
 *
 * <p>This package knows finished headers, but not how they are made. Loaded only if an audit is
 * configured.
 */
package com.anaconda.aau.agent.audit;
