package com.anaconda.aau.it.client.http4s;

import cats.effect.IO;
import com.anaconda.aau.it.program.CompiledWith;
import com.anaconda.aau.it.program.Settings;
import java.lang.reflect.Method;
import javax.net.ssl.SSLContext;
import org.http4s.client.Client;
import scala.Option;
import scala.Tuple2;
import scala.concurrent.ExecutionContext;

/** Calls Blaze up to 0.22, which runs on Cats Effect 2. Version 0.22 renamed its package. */
@CompiledWith(value = "org.http4s:http4s-blaze-client_2.13:0.21.34", exhaustive = true)
public final class Blaze21Caller extends AnyHttp4sCaller {

  private static final ExecutionContext THREADS = ExecutionContext.global();

  private Client<?> client;

  public Blaze21Caller(Settings none) {}

  @Override
  Object run(Object effect) {
    return ((IO<?>) effect).unsafeRunSync();
  }

  @Override
  synchronized Client<?> client() throws Exception {
    if (client == null) {
      Object builder = call("apply", builderClass(), null);
      Object resource = builder.getClass().getMethod("resource").invoke(builder);
      client =
          (Client<?>) ((Tuple2<?, ?>) run(call("allocated", resource.getClass(), resource)))._1();
    }
    return client;
  }

  private static Class<?> builderClass() throws ClassNotFoundException {
    try {
      return Class.forName("org.http4s.client.blaze.BlazeClientBuilder");
    } catch (ClassNotFoundException since22) {
      return Class.forName("org.http4s.blaze.client.BlazeClientBuilder");
    }
  }

  /** Calls the method with an argument for each of its types, which differ between versions. */
  private static Object call(String name, Class<?> type, Object object) throws Exception {
    for (Method method : type.getMethods()) {
      if (method.getName().equals(name)) {
        Object[] arguments = new Object[method.getParameterTypes().length];
        for (int i = 0; i < arguments.length; i++) {
          Class<?> parameter = method.getParameterTypes()[i];
          arguments[i] =
              parameter == ExecutionContext.class
                  ? THREADS
                  : parameter == Option.class
                      ? Option.apply(SSLContext.getDefault())
                      : IO.ioConcurrentEffect(IO.contextShift(THREADS));
        }
        return method.invoke(object, arguments);
      }
    }
    throw new NoSuchMethodException(name);
  }
}
