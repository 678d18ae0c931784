package com.anaconda.aau.core.file;

import com.anaconda.aau.core.file.LeftAloneException.Why;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * Decides whose directories this process may write to.
 *
 * <p>Root can write anywhere, but must not write below a directory of another user: a file that
 * root leaves there could lock the user out. For other users, permissions decide.
 */
public final class Ownership {
  private static final Integer ROOT = 0;

  private Ownership() {}

  /**
   * Checks that this process may write a file, judging by who owns the directories above it. Does
   * not check permissions.
   *
   * @throws LeftAloneException if the file must be left alone
   */
  public static void checkPlace(Path file) throws IOException {
    ThisUser user = ThisUser.get();
    Path directory = file.toAbsolutePath().getParent();
    checkNotPlanted(directory, user);
    if (user.isRoot()) {
      checkAllRoots(file, directory);
      checkAllRoots(file, existing(directory).toRealPath());
    }
  }

  /** Rejects a directory that is another user's link. */
  private static void checkNotPlanted(Path directory, ThisUser user) throws LeftAloneException {
    if (Files.isSymbolicLink(directory)) {
      Integer owner = owner(directory);
      if (owner != null && !owner.equals(ROOT) && !owner.equals(user.uid())) {
        throw new LeftAloneException(directory, Why.LINK);
      }
    }
  }

  private static void checkAllRoots(Path file, Path directory) throws LeftAloneException {
    // In a user namespace, the system's own directories belong to an unmapped user.
    Integer system = owner(directory.getRoot());
    for (Path each = directory; each != null; each = each.getParent()) {
      Integer owner = owner(each);
      if (owner != null && !owner.equals(ROOT) && !owner.equals(system)) {
        throw new LeftAloneException(file, Why.ROOT);
      }
    }
  }

  private static Path existing(Path directory) {
    Path existing = directory;
    while (existing.getParent() != null && !Files.exists(existing)) {
      existing = existing.getParent();
    }
    return existing;
  }

  /**
   * Returns the owner of a path, or null if the path does not exist or has no owner. Does not
   * follow links.
   */
  private static Integer owner(Path path) {
    try {
      return (Integer) Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS);
    } catch (IOException | RuntimeException e) {
      // The path does not exist or is below a file. Writing will report what is wrong.
      return null;
    }
  }
}
