package com.anaconda.aau.agent;

import com.anaconda.aau.agent.report.RunningReport;
import com.anaconda.aau.agent.request.RequestTokens;
import com.anaconda.aau.agent.weave.ClientWeaver;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.security.ProtectionDomain;

/**
 * The agent from the first HTTP client class on: the weaver, and the tokens that its hooks ask for.
 * Loaded by the {@link AgentLoader}, and by nothing else.
 */
public final class SecondStage implements ClassFileTransformer, Runnable, AutoCloseable {

  private volatile String options;
  private final ClientWeaver weaver;
  private volatile RequestTokens tokens;

  /**
   * Starts it.
   *
   * @param options the text after {@code -javaagent:aau.jar=}, a line for each naming
   */
  public SecondStage(String options, Instrumentation instrumentation) throws Exception {
    this.options = options;
    this.weaver = ClientWeaver.of(instrumentation, this);
  }

  /** Connects the bridge to the tokens; the weaver does this once the bridge is there. */
  @Override
  public void run() {
    tokens = RequestTokens.connect(options);
  }

  /** More options have come: what requests are sent with is looked up anew. Called by its name. */
  public void setOptions(String all) {
    if (!all.equals(options)) {
      options = all;
      RequestTokens tokens = this.tokens;
      if (tokens != null) {
        tokens.setOptions(all);
      }
    }
  }

  /** Requests go out as they are from now on, also those of classes that still call their hook. */
  @Override
  public void close() {
    tokens.close();
  }

  /** What it does, in lines for people. Called by its name. */
  public String report() {
    return RunningReport.of(options, weaver.woven(), tokens.usage(), tokens.audit());
  }

  @Override
  public byte[] transform(
      ClassLoader loader,
      String className,
      Class<?> classBeingRedefined,
      ProtectionDomain protectionDomain,
      byte[] classFile) {
    return weaver.weave(loader, className, protectionDomain, classFile);
  }
}
