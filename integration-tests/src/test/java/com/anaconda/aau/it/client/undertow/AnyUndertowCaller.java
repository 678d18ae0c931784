package com.anaconda.aau.it.client.undertow;

import com.anaconda.aau.it.program.CompiledWith;
import com.anaconda.aau.it.program.HttpCall;
import com.anaconda.aau.it.program.HttpCaller;
import com.anaconda.aau.it.program.RequestSpec;
import io.undertow.client.ClientCallback;
import io.undertow.client.ClientConnection;
import io.undertow.client.ClientExchange;
import io.undertow.client.ClientRequest;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.Protocols;
import io.undertow.util.StringWriteChannelListener;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.xnio.ChannelListeners;
import org.xnio.OptionMap;
import org.xnio.Xnio;
import org.xnio.XnioWorker;
import org.xnio.channels.StreamSinkChannel;
import org.xnio.channels.StreamSourceChannel;

/**
 * The common part of the callers of Undertow's client. The client follows no redirects, supports no
 * proxies and has no default User-Agent.
 */
@CompiledWith("io.undertow:undertow-core:2.4.4.Final")
abstract class AnyUndertowCaller implements HttpCaller {

  /**
   * Silenced, because XNIO would log its version on stderr. Kept reachable, because loggers can be
   * garbage collected.
   */
  private static final Logger LOGGER = Logger.getLogger("org.xnio");

  static {
    LOGGER.setLevel(Level.WARNING);
  }

  final XnioWorker worker;

  AnyUndertowCaller() throws IOException {
    worker = Xnio.getInstance().createWorker(OptionMap.EMPTY);
  }

  /** Connects with the buffer and TLS types of this version. */
  abstract ClientConnection connect(URI uri) throws IOException;

  @Override
  public final HttpCall prepare(RequestSpec spec) {
    URI uri = URI.create(spec.url);
    ClientRequest request =
        new ClientRequest()
            .setMethod(new HttpString(spec.method))
            .setPath(uri.getPath())
            .setProtocol(Protocols.HTTP_1_1);
    request.getRequestHeaders().put(Headers.HOST, uri.getAuthority());
    if (spec.userAgent != null) {
      request.getRequestHeaders().put(Headers.USER_AGENT, spec.userAgent);
    }
    if (spec.host() != null) {
      request.getRequestHeaders().remove(Headers.HOST);
    }
    spec.addHeaders((name, value) -> request.getRequestHeaders().add(new HttpString(name), value));
    if (spec.hasBody()) {
      request.getRequestHeaders().put(Headers.TRANSFER_ENCODING, "chunked");
    }
    if (spec.expectContinue) {
      request.getRequestHeaders().put(Headers.EXPECT, "100-continue");
    }
    return HttpCall.of(
        () -> send(uri, request, spec), () -> request.getRequestHeaders().toString());
  }

  private int send(URI uri, ClientRequest request, RequestSpec spec) throws Exception {
    ClientConnection connection = connect(uri);
    Answer answer = new Answer(spec);
    connection.getIoThread().execute(() -> connection.sendRequest(request, answer));
    return answer.status.get();
  }

  /** Sends the body, then waits for the response and reads it. */
  private static final class Answer implements ClientCallback<ClientExchange> {

    final CompletableFuture<Integer> status = new CompletableFuture<>();
    private final RequestSpec spec;

    Answer(RequestSpec spec) {
      this.spec = spec;
    }

    @Override
    public void completed(ClientExchange exchange) {
      exchange.setResponseListener(
          new ClientCallback<ClientExchange>() {
            @Override
            public void completed(ClientExchange answered) {
              read(answered);
            }

            @Override
            public void failed(IOException e) {
              status.completeExceptionally(e);
            }
          });
      if (spec.expectContinue) {
        exchange.setContinueHandler(this::writeBody);
        flush(exchange.getRequestChannel());
      } else {
        writeBody(exchange);
      }
    }

    /** Without a flush, the headers would wait for the body. */
    private void flush(StreamSinkChannel channel) {
      try {
        channel.flush();
      } catch (IOException e) {
        status.completeExceptionally(e);
      }
    }

    private void writeBody(ClientExchange exchange) {
      String body = spec.hasBody() ? new String(RequestSpec.body(), StandardCharsets.US_ASCII) : "";
      new StringWriteChannelListener(body).setup(exchange.getRequestChannel());
    }

    @Override
    public void failed(IOException e) {
      status.completeExceptionally(e);
    }

    private void read(ClientExchange exchange) {
      StreamSourceChannel body = exchange.getResponseChannel();
      body.getReadSetter()
          .set(
              ChannelListeners.drainListener(
                  Long.MAX_VALUE,
                  read -> status.complete(exchange.getResponse().getResponseCode()),
                  (channel, e) -> status.completeExceptionally(e)));
      body.wakeupReads();
    }
  }
}
