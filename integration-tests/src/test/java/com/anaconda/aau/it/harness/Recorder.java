package com.anaconda.aau.it.harness;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Records each request before passing it on. */
final class Recorder extends Handler.Wrapper {

  private final List<RecordedRequest> requests = new ArrayList<>();

  Recorder(Handler next) {
    super(next);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    synchronized (requests) {
      requests.add(RecordedRequest.of(request));
    }
    return super.handle(request, response, callback);
  }

  void forget() {
    synchronized (requests) {
      requests.clear();
    }
  }

  List<RecordedRequest> requests() {
    synchronized (requests) {
      return List.copyOf(requests);
    }
  }
}
