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

  private final String arguments;
  private final ClientWeaver weaver;
  private RequestTokens tokens;

  /**
   * Starts it.
   *
   * @param arguments the text after {@code -javaagent:aau.jar=}, null when there is none
   */
  public SecondStage(String arguments, Instrumentation instrumentation) throws Exception {
    this.arguments = arguments;
    this.weaver = ClientWeaver.of(instrumentation, this);
  }

  /** Connects the bridge to the tokens; the weaver does this once the bridge is there. */
  @Override
  public void run() {
    tokens = RequestTokens.connect(arguments);
  }

  /** Requests go out as they are from now on, also those of classes that still call their hook. */
  @Override
  public void close() {
    tokens.close();
  }

  /** What it does, in lines for people. Called by its name. */
  public String report() {
    return RunningReport.of(arguments, weaver.woven(), tokens.usage(), tokens.audit());
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
