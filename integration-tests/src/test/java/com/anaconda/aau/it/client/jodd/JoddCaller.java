package com.anaconda.aau.it.client.jodd;

import com.anaconda.aau.it.program.Settings;
import jodd.http.HttpRequest;

/** Calls Jodd HTTP 4.1 and later. */
public final class JoddCaller extends AnyJoddCaller {

  public JoddCaller(Settings settings) {
    super(settings);
  }

  @Override
  void followRedirects(HttpRequest request) {
    request.followRedirects(true);
  }

  @Override
  void set(HttpRequest request, String name, String value) {
    request.headerOverwrite(name, value);
  }
}
