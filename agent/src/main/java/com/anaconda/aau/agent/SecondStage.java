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
  private final RequestTokens tokens;

  /**
   * Makes one. Requests do not know of it before {@link #run}, so one too many does no harm.
   *
   * @param arguments the text after {@code -javaagent:aau.jar=}, null when there is none
   */
  public SecondStage(String arguments, Instrumentation instrumentation) throws Exception {
    this.arguments = arguments;
    this.weaver = ClientWeaver.of(instrumentation); // defines the bridge, which tokens extend
    this.tokens = new RequestTokens(arguments);
  }

  /** Connects the bridge to the tokens, if it is not yet. */
  @Override
  public void run() {
    tokens.connect();
  }

  /** Requests go out as they are from now on, also those of classes that still call their hook. */
  @Override
  public void close() {
    tokens.close();
  }

  /** What it does, in lines for people. Called by its name. */
  public String report() {
    return RunningReport.of(arguments, weaver.woven(), tokens);
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
