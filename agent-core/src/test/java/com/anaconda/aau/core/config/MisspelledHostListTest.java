package com.anaconda.aau.core.config;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A list of hosts with a misspelled name can only exclude hosts. */
class MisspelledHostListTest extends SettingsSuite {

  @Test
  void aMisspelledHostListExcludesOtherHosts() throws IOException {
    condarc("anaconda_anon_usage_host: repo.example.com\n");
    assertHosts("repo.example.com");
    assertNoted(
        "anaconda_anon_usage_host",
        "anaconda_anon_usage_hosts: repo.example.com, for no other host");
    condarc("Anaconda-Anon-Usage-Hosts:\n  - repo.example.com\n  - '*.example.org:8081'\n");
    assertHosts("repo.example.com", "*.example.org:8081");
    environment.with("CONDA_ANACONDA_ANON_USAGE_HOSTS", "x.example.org *.example.com");
    assertHosts("x.example.org:8081", "repo.example.com");
    options.put("anaconda-anon-usage-hosts", "elsewhere.example");
    assertHosts();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ANACONDA_ANON_USAGE_HOSTS",
        "ANACONDA_ANON_USAGE_HOST",
        "ANACONDA_ANON_USAGE_HSOTS",
        "ANACONDA_ANON_USAGE_OSTS",
        "ANACONDA_ANON_USAGE_HOTS",
        "ANACONDA_ANON_USAGE_hosts",
        "CONDA_ANACONDA_ANON_USAGE_HOST",
        "anaconda_anon_usage_hosts",
      })
  void aMisspelledHostVariableExcludesOtherHosts(String name) {
    environment.with(name, "repo.example.com");
    assertHosts("repo.example.com");
  }

  @Test
  void aHostListNamedAnonymousExcludesOtherHosts() throws IOException {
    condarc("anaconda_anonymous_usage_hosts: [repo.example.com]\n");
    assertHosts("repo.example.com");
    environment.with("ANACONDA_ANONYMOUS_USAGE_HOSTS", "elsewhere.example");
    assertHosts();
  }

  @Test
  void aMisspelledAccountScopeAddsNoHost() throws IOException {
    condarc("anaconda_anon_usage_account_host: [repo.example.com, repo.anaconda.com]\n");
    assertTrue(settings().accountHosts().matches("repo.anaconda.com", 443));
    assertFalse(settings().accountHosts().matches("repo.example.com", 443));
    assertFalse(settings().accountHosts().matches("anaconda.org", 443));
  }
}
