package com.anaconda.aau.it.client.http4s;

import com.anaconda.aau.it.program.CompiledWith;
import com.anaconda.aau.it.program.HttpCall;
import com.anaconda.aau.it.program.HttpCaller;
import com.anaconda.aau.it.program.RequestSpec;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.http4s.EntityEncoder;
import org.http4s.Header;
import org.http4s.Request;
import org.http4s.Status;
import org.http4s.Uri;
import org.http4s.client.Client;
import scala.collection.immutable.Nil$;

/**
 * Calls a client of http4s, which follows no redirects.
 *
 * <p>Uses reflection where versions have the same methods with other types.
 */
@CompiledWith({"org.http4s:http4s-ember-client_3:0.23.34", "org.scala-lang:scala-library:2.13.17"})
abstract class AnyHttp4sCaller implements HttpCaller {

  /** Runs an effect. */
  abstract Object run(Object effect) throws Exception;

  /** The client, which can send several requests at once. */
  abstract Client<?> client() throws Exception;

  /** Adds headers of the caller's own. */
  void addOwnHeaders(BiConsumer<String, String> request) {}

  @Override
  @SuppressWarnings({"rawtypes", "unchecked"})
  public final HttpCall prepare(RequestSpec spec) throws Exception {
    List<String[]> headers = new ArrayList<>();
    if (spec.userAgent != null) {
      headers.add(new String[] {"User-Agent", spec.userAgent});
    }
    spec.addHeaders((name, value) -> headers.add(new String[] {name, value}));
    addOwnHeaders((name, value) -> headers.add(new String[] {name, value}));
    scala.collection.immutable.List list = Nil$.MODULE$;
    for (int i = headers.size() - 1; i >= 0; i--) {
      list = list.$colon$colon(header(headers.get(i)[0], headers.get(i)[1]));
    }
    Request request = (Request) create(spec).withHeaders(list);
    if (spec.hasBody()) {
      request = (Request) request.withEntity(RequestSpec.body(), EntityEncoder.byteArrayEncoder());
    }
    Request sent = request;
    return HttpCall.of(
        () -> ((Status) run(((Client) client()).status(sent))).code(),
        () -> sent.toString() + sent.headers());
  }

  /** The factory's parameters have defaults, for which Scala generates methods. */
  @SuppressWarnings("rawtypes")
  private static Request create(RequestSpec spec) throws ReflectiveOperationException {
    for (Method method : Request.class.getMethods()) {
      if (method.getName().equals("apply") && method.getParameterTypes().length == 6) {
        Object[] arguments = new Object[6];
        for (int i = 0; i < arguments.length; i++) {
          arguments[i] = Request.class.getMethod("apply$default$" + (i + 1)).invoke(null);
        }
        arguments[0] = right(org.http4s.Method.fromString(spec.method));
        arguments[1] = Uri.unsafeFromString(spec.url);
        return (Request) method.invoke(null, arguments);
      }
    }
    throw new NoSuchMethodException("apply");
  }

  private static Object right(Object either) {
    return ((scala.util.Right<?, ?>) either).value();
  }

  private static Object header(String name, String value) throws ReflectiveOperationException {
    Constructor<?> header = Header.Raw.class.getConstructors()[0];
    for (Method method : header.getParameterTypes()[0].getMethods()) {
      if (method.getName().equals("apply") && method.getParameterTypes().length == 1) {
        return header.newInstance(method.invoke(null, name), value);
      }
    }
    throw new NoSuchMethodException("apply");
  }
}
