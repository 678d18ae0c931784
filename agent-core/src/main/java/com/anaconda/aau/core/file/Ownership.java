package com.anaconda.aau.core.file;

import com.anaconda.aau.core.file.LeftAloneException.Why;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * Whose directories may be written to.
 *
 * <p>Root may write anywhere, and must not where a directory above the file is another user's: what
 * root leaves there locks that user out. Any other user may where permissions let him.
 */
public final class Ownership {
  private static final Integer ROOT = 0;

  private Ownership() {}

  /**
   * Checks that this process may create or write a file, as far as the owners of the directories
   * above it have a say; permissions are another matter.
   *
   * @throws LeftAloneException when it must not
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

  /** Nobody follows another user's link to a directory. */
  private static void checkNotPlanted(Path directory, ThisUser user) throws LeftAloneException {
    if (Files.isSymbolicLink(directory)) {
      Integer owner = owner(directory);
      if (owner != null && !owner.equals(ROOT) && !owner.equals(user.uid())) {
        throw new LeftAloneException(directory, Why.LINK);
      }
    }
  }

  private static void checkAllRoots(Path file, Path directory) throws LeftAloneException {
    // In a user namespace the system's own directories belong to nobody that it knows.
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

  /** The owner of what is at a path, a link itself included; null for nothing, or for no owner. */
  private static Integer owner(Path path) {
    try {
      return (Integer) Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS);
    } catch (IOException | RuntimeException e) {
      // Not there, or below a file: what is wrong shows when something is written.
      return null;
    }
  }
}
