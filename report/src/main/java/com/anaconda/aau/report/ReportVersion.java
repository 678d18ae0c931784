package com.anaconda.aau.report;

import com.anaconda.aau.core.Version;
import picocli.CommandLine.IVersionProvider;

/** The version is that of the agent, with which it is built and released. */
final class ReportVersion implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {"aau-report " + Version.VERSION};
  }
}
