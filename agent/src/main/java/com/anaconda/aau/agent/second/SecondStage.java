package com.anaconda.aau.agent.second;

import com.anaconda.aau.agent.AgentLoader;
import com.anaconda.aau.agent.audit.LeftAloneAudit;
import com.anaconda.aau.agent.report.RunningReport;
import com.anaconda.aau.agent.weave.ClientWeaver;
import com.anaconda.aau.agent.weave.Retransformation;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.security.ProtectionDomain;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The agent from the first HTTP client class on: the weaver, and the tokens that its hooks ask for.
 * Loaded by the {@link AgentLoader}, and by nothing else.
 */
public final class SecondStage
    implements ClassFileTransformer, Consumer<String>, Runnable, AutoCloseable {

  private volatile String options = "";
  private final Instrumentation instrumentation;
  private final ClientWeaver weaver;
  private final RequestTokens tokens;

  /** Null until a client class is left alone. */
  private volatile LeftAloneAudit leftAloneAudit;

  /**
   * Makes one. Requests do not know of it before {@link #run}, so one too many does no harm.
   *
   * <p>By reflection, as are a class definer, a look-up and a thread. Each has one argument, since
   * newer JDKs spin code for each shape of constructor: 1.5 ms for a second one on JDK 25.
   */
  public SecondStage(Instrumentation instrumentation) throws Exception {
    this.instrumentation = instrumentation;
    this.weaver = ClientWeaver.of(instrumentation); // defines the bridge, which tokens extend
    this.tokens = new RequestTokens();
  }

  /** Connects the bridge to the tokens, if it is not yet. */
  @Override
  public void run() {
    tokens.connect();
  }

  /**
   * Tells it the options. If they are others than before, what requests are sent with is looked up
   * anew.
   *
   * @param all the text after {@code -javaagent:aau.jar=}, a line for each naming
   */
  @Override
  public synchronized void accept(String all) {
    if (!all.equals(options)) {
      options = all;
      tokens.setOptions(all);
    }
  }

  /** Requests go out as they are from now on, also those of classes that still call their hook. */
  @Override
  public void close() {
    tokens.close();
    if (leftAloneAudit != null) {
      leftAloneAudit.close();
    }
  }

  /** Returns a human-readable report. Called by its name. */
  public String report() {
    return RunningReport.of(
        options,
        weaver.woven(),
        weaver.leftAlone(),
        tokens.usage(),
        tokens.isPending(),
        tokens.audit());
  }

  /** Names the client classes that are left alone; null when there are none. Called by its name. */
  public String leftAlone() {
    return weaver.leftAlone().isEmpty() ? null : RunningReport.ofLeftAlone(weaver.leftAlone());
  }

  /** Weaves client classes that are loaded. Called by its name. */
  public void weave(Class<?>[] clients) {
    weaver.refused(Retransformation.of(clients, instrumentation));
    auditWhatIsLeftAlone();
  }

  /**
   * Gives classes the bytes that they had, those of them that call a hook. Called by its name.
   *
   * @return how many of them still do
   */
  public int giveBack(Class<?>[] clients) {
    Set<String> woven = weaver.woven();
    List<Class<?>> changed = new ArrayList<>();
    for (Class<?> client : clients) {
      if (woven.contains(client.getName().replace('.', '/'))) {
        changed.add(client);
      }
    }
    return Retransformation.of(changed.toArray(new Class<?>[0]), instrumentation).failures().size();
  }

  @Override
  public byte[] transform(
      ClassLoader loader,
      String className,
      Class<?> classBeingRedefined,
      ProtectionDomain protectionDomain,
      byte[] classFile) {
    byte[] woven = weaver.weave(loader, className, protectionDomain, classFile);
    if (woven == null) {
      auditWhatIsLeftAlone();
    }
    return woven;
  }

  private void auditWhatIsLeftAlone() {
    if (leftAloneAudit == null && !weaver.leftAlone().isEmpty()) {
      leftAloneAudit = LeftAloneAudit.start(options, weaver.leftAlone());
    }
  }
}
