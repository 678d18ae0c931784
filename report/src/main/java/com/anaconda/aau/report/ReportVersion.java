package com.anaconda.aau.report;

import com.anaconda.aau.core.Version;
import picocli.CommandLine.IVersionProvider;

/**
 * Provides the agent's version, because the agent and the report are built and released together.
 */
final class ReportVersion implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {"aau-report " + Version.VERSION};
  }
}
