package com.anaconda.aau.agent.second;

import com.anaconda.aau.agent.AgentLoader;
import com.anaconda.aau.agent.audit.LeftAloneAudit;
import com.anaconda.aau.agent.report.RunningReport;
import com.anaconda.aau.agent.weave.ClientWeaver;
import com.anaconda.aau.agent.weave.Retransformation;
import com.anaconda.aau.core.config.AgentOptions;
import com.anaconda.aau.core.process.Debug;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.security.ProtectionDomain;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The part of the agent that starts with the first HTTP client class: the weaver, and the tokens
 * that the hooks request. Only the {@link AgentLoader} loads it.
 */
public final class SecondStage
    implements ClassFileTransformer, Consumer<String>, Runnable, AutoCloseable {

  private volatile String options = "";

  /** Whether the environment asks for an audit. */
  private final boolean hasAuditVariable;

  private boolean isAuditKnown;

  private final Instrumentation instrumentation;
  private final ClientWeaver weaver;
  private final RequestTokens tokens;

  /** Null unless there is an audit. */
  private volatile UnseenRequests unseen;

  /** Null until a client class is left alone. */
  private volatile LeftAloneAudit leftAloneAudit;

  /**
   * Creates a second stage. Hooks do not see it before {@link #run}, so creating one too many is
   * harmless.
   *
   * <p>Called by reflection, like the constructors of a class definer, a lookup and a thread. All
   * of them have one argument, because newer JDKs generate code for each constructor shape: a
   * second shape costs 1.5 ms on JDK 25.
   */
  public SecondStage(Instrumentation instrumentation) throws Exception {
    this.instrumentation = instrumentation;
    // Defines the bridge, which RequestTokens extends.
    this.weaver = ClientWeaver.of(instrumentation);
    this.tokens = new RequestTokens();
    this.hasAuditVariable = System.getenv(AgentOptions.AUDIT_VARIABLE) != null;
  }

  /** Connects the tokens to the bridge, unless they are already connected. */
  @Override
  public void run() {
    tokens.connect();
  }

  /**
   * Sets the options. If they changed, settings and tokens are looked up again.
   *
   * @param all the text after {@code -javaagent:aau.jar=}, one line for each start of the agent
   */
  @Override
  public synchronized void accept(String all) {
    boolean isNew = !all.equals(options);
    if (isNew) {
      options = all;
      tokens.setOptions(all);
    }
    if (isNew || !isAuditKnown) {
      isAuditKnown = true;
      if (unseen == null && (hasAuditVariable || all.contains("audit"))) {
        observeNetwork();
      }
    }
  }

  private void observeNetwork() {
    try {
      unseen = UnseenRequests.start(options, weaver);
      if (unseen != null) {
        tokens.tell(unseen.seen());
      }
    } catch (Throwable unobserved) {
      Debug.ofProcess().log("no list of requests that no hook saw: ", unobserved);
    }
  }

  /** Leaves all later requests unchanged, even those of classes that still call their hook. */
  @Override
  public void close() {
    tokens.close();
    if (unseen != null) {
      unseen.close();
    }
    if (leftAloneAudit != null) {
      leftAloneAudit.close();
    }
  }

  /** Returns a human-readable report. Called by reflection. */
  public String report() {
    return RunningReport.of(
        options,
        weaver.woven(),
        weaver.leftAlone(),
        tokens.usage(),
        tokens.isPending(),
        tokens.audit(),
        unseen == null ? null : unseen.audit());
  }

  /**
   * Returns the client classes that are left alone, or null if there are none. Called by
   * reflection.
   */
  public String leftAlone() {
    return weaver.leftAlone().isEmpty() ? null : RunningReport.ofLeftAlone(weaver.leftAlone());
  }

  /** Weaves loaded client classes, and classes that an audit observes. Called by reflection. */
  public void weave(Class<?>[] clients) {
    weaver.refused(Retransformation.of(clients, instrumentation));
    auditWhatIsLeftAlone();
  }

  /**
   * Restores the classes that call a hook. Called by reflection.
   *
   * @return how many of them still call a hook
   */
  public int giveBack(Class<?>[] clients) {
    Set<String> woven = weaver.woven();
    if (unseen != null) {
      woven.addAll(unseen.woven());
    }
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
      UnseenRequests unseen = this.unseen;
      if (unseen != null && loader == null) {
        return unseen.weave(className, classFile);
      }
    }
    return woven;
  }

  private void auditWhatIsLeftAlone() {
    if (leftAloneAudit == null && !weaver.leftAlone().isEmpty()) {
      leftAloneAudit = LeftAloneAudit.start(options, weaver.leftAlone());
    }
  }
}
