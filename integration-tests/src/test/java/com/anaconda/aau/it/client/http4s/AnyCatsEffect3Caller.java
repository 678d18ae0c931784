package com.anaconda.aau.it.client.http4s;

import cats.effect.IO;
import cats.effect.IO$;
import cats.effect.kernel.Async;
import cats.effect.kernel.Resource;
import cats.effect.unsafe.IORuntime;
import com.anaconda.aau.it.program.CompiledWith;
import org.http4s.client.Client;
import scala.Tuple2;

/** Calls a client of http4s 0.23 or later, which runs on Cats Effect 3. */
@CompiledWith({"org.http4s:http4s-ember-client_3:0.23.34", "org.scala-lang:scala-library:2.13.17"})
abstract class AnyCatsEffect3Caller extends AnyHttp4sCaller {

  @SuppressWarnings("unchecked") // Java has no types of types
  static final Async<Object> ASYNC = (Async<Object>) (Async<?>) IO$.MODULE$.asyncForIO();

  private Client<?> client;

  abstract Resource<Object, Client<Object>> resource() throws Exception;

  @Override
  final Object run(Object effect) {
    return ((IO<?>) effect).unsafeRunSync(IORuntime.global());
  }

  /** Opens the client, which stays open until the JVM exits. */
  @Override
  final synchronized Client<?> client() throws Exception {
    if (client == null) {
      client = (Client<?>) ((Tuple2<?, ?>) run(resource().allocated(ASYNC)))._1();
    }
    return client;
  }
}
