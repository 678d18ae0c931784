package com.anaconda.aau.agent.cli.attach;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;

/**
 * A process as Linux shows it in /proc. On other systems, nothing is known about it.
 *
 * <p>Attaching to a process without these checks would be dangerous: the JDK wakes a JVM with a
 * SIGQUIT, which ends many other programs, and a JVM that cannot open the agent's jar prints an
 * error on its own stderr.
 */
final class JvmProcess {

  /** Why nothing can be attached to a JVM, and what to do. */
  static final String NO_ATTACHING =
      "it runs with -XX:+DisableAttachMechanism; start it with -javaagent:aau.jar instead";

  private static final Path PROC = Paths.get("/proc");

  private static final Path SELF = PROC.resolve("self");

  private final long pid;
  private final Path directory;

  JvmProcess(long pid) {
    this.pid = pid;
    this.directory = PROC.resolve(Long.toString(pid));
  }

  private static boolean isLinux() {
    return Files.isReadable(SELF.resolve("status"));
  }

  /** Returns all JVMs of this user, except this process; none if they are unknown. */
  static List<JvmProcess> allOfThisUser() {
    List<JvmProcess> jvms = new ArrayList<>();
    if (!isLinux()) {
      return jvms;
    }
    try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROC, "[0-9]*")) {
      for (Path directory : processes) {
        JvmProcess process = new JvmProcess(Long.parseLong(directory.getFileName().toString()));
        if (process.isJvmOfThisUser()) {
          jvms.add(process);
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      // The list stays incomplete.
    }
    return jvms;
  }

  private boolean isJvmOfThisUser() {
    try {
      return isOurs() && !isSelf() && isJvm();
    } catch (Exception hasEnded) {
      return false;
    }
  }

  long pid() {
    return pid;
  }

  /** Returns the main class or jar, or an empty string if it is unknown. */
  String mainClass() {
    return commandLine().mainClass();
  }

  /**
   * Returns why the JDK does not list this JVM. Does not ask the JVM: if it accepts no attachments,
   * it would print a thread dump on its stdout.
   */
  String whyHidden() {
    return commandLine().forbidsAttaching()
        ? NO_ATTACHING
        : "the JDK does not list it, as with -XX:-UsePerfData; see info --pid " + pid;
  }

  /**
   * Returns whether the JVM was started with the agent; null if something may have been attached to
   * it since, or if it can have options that are not visible.
   */
  Boolean wasStartedWithAgentIfNeverAttached() {
    try {
      String options = commandLine().allOptions();
      if (options == null || listens(ProcessStatus.of(directory))) {
        return null;
      }
      for (Path jar : StartOptions.agentJars(options)) {
        Path file = jar.isAbsolute() ? inItsRoot(jar) : directory.resolve("cwd").resolve(jar);
        if (StartOptions.isOurs(file)) {
          return true;
        }
      }
      return false;
    } catch (IOException | RuntimeException unknown) {
      return null;
    }
  }

  private JvmCommandLine commandLine() {
    return JvmCommandLine.of(directory);
  }

  /** Returns whether the process has the same root directory as this one; true if unknown. */
  boolean sharesOurRoot() {
    try {
      return !isLinux() || Files.isSameFile(directory.resolve("root"), SELF.resolve("root"));
    } catch (IOException e) {
      return true;
    }
  }

  /** Returns whether the process belongs to the current user; true if unknown. */
  boolean isOurs() throws IOException {
    return !isLinux() || user().equals(ownUser());
  }

  private String user() throws IOException {
    return ProcessStatus.of(directory).user();
  }

  private static String ownUser() throws IOException {
    return ProcessStatus.of(SELF).user();
  }

  /** Returns whether this is the current process; false if unknown. */
  boolean isSelf() throws IOException {
    return isLinux() && SELF.toRealPath().equals(directory);
  }

  /**
   * Checks whether the process can be attached to.
   *
   * @throws AttachException if it cannot
   */
  void check(AttachApi api) throws Exception {
    if (!isLinux()) {
      if (!api.list().containsKey(pid)) {
        throw new AttachException(pid + " is not a JVM of this user; see attach --list");
      }
      return;
    }
    if (!Files.isDirectory(directory)) {
      throw new AttachException("there is no process " + pid + "; see attach --list");
    }
    if (!isOurs() && !ownUser().equals("0")) {
      throw new AttachException(
          (pid + " belongs to another user: run this as the user with the id ") + user());
    }
    if (!isJvm()) {
      throw new AttachException(pid + " is not a JVM; see attach --list");
    }
    if (commandLine().forbidsAttaching()) {
      throw new AttachException("cannot attach to " + pid + ": " + NO_ATTACHING);
    }
    ProcessStatus status = ProcessStatus.of(directory);
    if (status.isStopped()) {
      throw new AttachException(pid + " is stopped: resume it first (kill -CONT " + pid + ")");
    }
    if (!status.catchesQuit() && !listens(status)) {
      throw new AttachException(pid + " has only just started: try again in a moment");
    }
  }

  /**
   * Locks the process against our other commands that attach. Where nothing is known about it, this
   * has no effect.
   */
  AttachLock lock() throws InterruptedException {
    // Of the files in /proc that a process's user can open for writing, all kernels have this one.
    return AttachLock.on(directory.resolve("comm"));
  }

  /**
   * Returns whether the JVM already listens and therefore needs no signal. With -Xrs, which turns
   * off signal handling, a JVM listens from the start.
   */
  private boolean listens(ProcessStatus status) {
    // HotSpot uses this path on Linux, whatever java.io.tmpdir is.
    return Files.exists(inItsRoot(Paths.get("/tmp/.java_pid" + status.pidInItsNamespace())));
  }

  private boolean isJvm() throws Exception {
    try {
      byte[] maps = Files.readAllBytes(directory.resolve("maps"));
      // HotSpot and OpenJ9 use the same name.
      return new String(maps, StandardCharsets.ISO_8859_1).contains("/libjvm.so");
    } catch (AccessDeniedException e) {
      throw new AttachException(pid + " is protected: this process is not permitted to inspect it");
    }
  }

  /**
   * Checks whether the process can open a file under the same path in its own file system.
   *
   * @throws AttachException if it cannot
   */
  void checkCanRead(Path file) throws Exception {
    if (!isLinux()) {
      return;
    }
    if (!Files.isReadable(inItsRoot(file))) {
      throw new AttachException(
          (pid + " has another file system (a container, a chroot): copy aau.jar to " + file)
              + (" there, which is " + inItsRoot(file) + " here"));
    }
    for (Path part = file.toRealPath(); !isOurs() && part != null; part = part.getParent()) {
      boolean isFile = part.equals(file.toRealPath());
      if (!Files.getPosixFilePermissions(part)
          .contains(
              isFile ? PosixFilePermission.OTHERS_READ : PosixFilePermission.OTHERS_EXECUTE)) {
        throw new AttachException(
            "the user of " + pid + " cannot read " + file + ": move aau.jar, or change its mode");
      }
    }
  }

  /** Returns our path to a file in the process's file system. */
  Path inItsRoot(Path file) {
    Path root = directory.resolve("root");
    return isLinux() ? root.resolve(Paths.get("/").relativize(file)) : file;
  }
}
