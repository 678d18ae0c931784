package com.anaconda.aau.it.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.anaconda.aau.it.harness.JavaProcess;
import com.anaconda.aau.it.harness.TokenString;
import com.anaconda.aau.it.program.JdkHttpClientCaller;
import com.anaconda.aau.it.program.TwoUserAgents;
import java.util.List;
import org.junit.jupiter.api.Test;

class JdkHttpClientTest extends JdkHttpClientSuite {

  @Override
  String caller() {
    return JdkHttpClientCaller.class.getName();
  }

  @Test
  void keepsASecondUserAgent() {
    JavaProcess.of(TwoUserAgents.class, server().http("/")).agent().run().succeeded();

    List<String> values = server().requests().get(0).header("User-Agent");
    assertEquals("one", TokenString.atEndOf(values.get(0)).own());
    assertEquals(List.of("two"), values.subList(1, values.size()));
  }
}
