package com.anaconda.aau.it.client.jodd;

import com.anaconda.aau.it.program.Settings;
import jodd.http.HttpRequest;

/** Calls Jodd HTTP before 4.1, which does not follow redirects. */
public final class Jodd3Caller extends AnyJoddCaller {

  public Jodd3Caller(Settings settings) {
    super(settings);
  }

  @Override
  void followRedirects(HttpRequest request) {}

  @Override
  void set(HttpRequest request, String name, String value) {
    request.header(name, value, true);
  }
}
