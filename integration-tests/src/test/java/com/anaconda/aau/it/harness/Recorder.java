package com.anaconda.aau.it.harness;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Records each request before the next handler gets it. */
final class Recorder extends Handler.Wrapper {

  private final List<RecordedRequest> requests = new CopyOnWriteArrayList<>();

  Recorder(Handler next) {
    super(next);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    requests.add(RecordedRequest.of(request));
    return super.handle(request, response, callback);
  }

  List<RecordedRequest> requests() {
    return List.copyOf(requests);
  }
}
