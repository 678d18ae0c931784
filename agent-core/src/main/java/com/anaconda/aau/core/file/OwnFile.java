package com.anaconda.aau.core.file;

import com.anaconda.aau.core.file.LeftAloneException.Why;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.UserPrincipal;
import java.util.Map;

/** Opens files that belong to this user alone, so that changing them harms no one else. */
public final class OwnFile {
  private static final String BASIC = "isSymbolicLink,isRegularFile,fileKey";
  private static final String UNIX = "unix:" + BASIC + ",uid,nlink";

  private OwnFile() {}

  /**
   * Opens a file for reading and writing. Never blocks, even on a FIFO, which then has both a
   * reader and a writer.
   *
   * @throws NoSuchFileException if the file does not exist
   * @throws LeftAloneException if the file is a link, is not a regular file, belongs to another
   *     user, or has two names
   */
  public static FileChannel open(Path file) throws IOException {
    Object key = check(file);
    return opened(
        file, key, StandardOpenOption.READ, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
  }

  /** Opens a file like {@link #open}, but creates an empty one if it does not exist. */
  public static FileChannel openOrCreate(Path file) throws IOException {
    Object key = null;
    try {
      key = check(file);
    } catch (NoSuchFileException e) {
      // It will be created.
    }
    return opened(
        file,
        key,
        StandardOpenOption.CREATE,
        StandardOpenOption.READ,
        StandardOpenOption.WRITE,
        LinkOption.NOFOLLOW_LINKS);
  }

  private static FileChannel opened(Path file, Object key, OpenOption... options)
      throws IOException {
    SpareDescriptors.check();
    FileChannel channel = FileChannel.open(file, options);
    try {
      channel.position(); // fails for a FIFO that has been swapped in
      Object opened = check(file);
      if (key != null && !key.equals(opened)) {
        throw new NoSuchFileException(file.toString(), null, "replaced meanwhile");
      }
      return channel;
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /**
   * Checks that ownership allows this process to change a file.
   *
   * @return an object that identifies the file, or null if the file system has none
   * @throws NoSuchFileException if the file does not exist
   */
  public static Object check(Path file) throws IOException {
    Map<String, Object> found = attributes(file);
    if ((Boolean) found.get("isSymbolicLink")) {
      throw new LeftAloneException(file, Why.LINK);
    }
    if (!(Boolean) found.get("isRegularFile")) {
      throw new LeftAloneException(file, Why.NOT_A_FILE);
    }
    if (!isOwn(file, (Integer) found.get("uid"))) {
      throw new LeftAloneException(file, Why.OTHER_OWNER);
    }
    Integer names = (Integer) found.get("nlink");
    if (names != null && names > 1) {
      throw new LeftAloneException(file, Why.OTHER_NAME);
    }
    return found.get("fileKey");
  }

  private static Map<String, Object> attributes(Path file) throws IOException {
    try {
      return Files.readAttributes(file, UNIX, LinkOption.NOFOLLOW_LINKS);
    } catch (UnsupportedOperationException e) {
      return Files.readAttributes(file, BASIC, LinkOption.NOFOLLOW_LINKS);
    }
  }

  private static boolean isOwn(Path file, Integer owner) throws IOException {
    Integer uid = ThisUser.get().uid();
    if (owner != null && uid != null) {
      return owner.equals(uid);
    }
    Ownership.checkPlace(file);
    try {
      UserPrincipal principal = Files.getOwner(file, LinkOption.NOFOLLOW_LINKS);
      return principal.equals(ownerOfANewFile(file));
    } catch (UnsupportedOperationException e) {
      return true; // a file system without owners
    }
  }

  /** Finds the current user by creating a file, for systems that do not name the user. */
  private static UserPrincipal ownerOfANewFile(Path file) throws IOException {
    SpareDescriptors.check();
    Path made = Files.createTempFile(file.getParent(), "." + file.getFileName() + ".", ".tmp");
    try {
      return Files.getOwner(made, LinkOption.NOFOLLOW_LINKS);
    } finally {
      Files.delete(made);
    }
  }
}
