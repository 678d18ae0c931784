package com.anaconda.aau.agent.cli.install;

import com.anaconda.aau.core.file.LeftAloneException;
import com.anaconda.aau.core.file.Ownership;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.regex.Pattern;

/** A user's file, which is written completely or not at all. */
final class ConfigFile {

  /** More links than any chain without a loop has. */
  private static final int LINKS = 40;

  private static final String TEMPORARY = ".aau";

  /** No file that people edit is this large. */
  private static final int MOST_BYTES = 1 << 20;

  private final Path named;
  private final Path file;

  /**
   * Creates an object for the file with this name. It follows links so that they remain links
   * (dotfiles are often links).
   *
   * @throws InstallException if a chain of links never ends
   */
  ConfigFile(Path named) throws InstallException, IOException {
    Path target = named;
    for (int i = 0; Files.isSymbolicLink(target); i++) {
      if (i == LINKS) {
        throw new InstallException(named + " is a link to itself");
      }
      target = target.resolveSibling(Files.readSymbolicLink(target));
    }
    this.named = named;
    this.file = target;
  }

  FileText read() throws InstallException, IOException {
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      int missing = 0;
      for (Path folder = file.getParent(); !Files.exists(folder); folder = folder.getParent()) {
        missing++;
      }
      return FileText.absent(missing);
    }
    if (!Files.isRegularFile(file)) {
      throw new InstallException(named + " is not a file");
    }
    byte[] bytes;
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw new InstallException(named + " is larger than 1 MB; edit it by hand");
      }
      bytes = Files.readAllBytes(file);
    } catch (AccessDeniedException e) {
      throw new InstallException(named + " cannot be read: permission denied");
    }
    for (byte b : bytes) {
      if (b == 0) {
        throw new InstallException(named + " is not text, or is UTF-16; edit it by hand");
      }
    }
    if (bytes.length > 0 && bytes[bytes.length - 1] == '\r') {
      throw new InstallException(named + " ends with an incomplete line ending; edit it by hand");
    }
    return FileText.of(bytes);
  }

  /** Checks in advance, as far as possible, whether {@link #write} would fail. */
  void checkWritable() throws InstallException, IOException {
    try {
      Ownership.checkPlace(named);
      Ownership.checkPlace(file);
    } catch (LeftAloneException e) {
      throw new InstallException(e.getMessage());
    }
    if (Files.exists(file)) {
      // Root can write any file, and renaming needs no permission on the file itself.
      PosixFileAttributeView posix = posix(file);
      boolean locked =
          posix != null
              && !posix.readAttributes().permissions().contains(PosixFilePermission.OWNER_WRITE);
      if (locked || !Files.isWritable(file)) {
        throw new InstallException(named + " is read-only");
      }
    }
    Path folder = file.getParent();
    while (!Files.exists(folder)) {
      folder = folder.getParent();
    }
    if (!Files.isDirectory(folder) || !Files.isWritable(folder)) {
      throw new InstallException(
          (named + " cannot be written: no permission to write to " + folder)
              + (named.startsWith("/etc") ? "; run this as root" : ""));
    }
  }

  /**
   * Writes or deletes the file. The folders of a deleted file stay until {@link #deleteFolders}.
   *
   * @param permissions the permissions of a new file; null leaves them to the user's umask
   */
  void write(FileText text, Set<PosixFilePermission> permissions)
      throws InstallException, IOException {
    if (text.isAbsent()) {
      Files.delete(file);
      return;
    }
    try {
      createFolders(file.getParent(), permissions);
      Path temporary = temporary(text.bytes(), permissions);
      try {
        Files.move(
            temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(temporary);
      }
    } catch (IOException e) {
      throw new InstallException(named + " cannot be written: " + reason(e));
    }
  }

  /** Returns the reason without the name of the temporary file. */
  private static String reason(IOException e) {
    if (!(e instanceof FileSystemException)) {
      return e.getMessage();
    }
    String reason = ((FileSystemException) e).getReason();
    return reason == null ? "the file system refused it" : reason;
  }

  /** Creates the missing folders. Whoever may read the file may also enter them. */
  private static void createFolders(Path folder, Set<PosixFilePermission> ofFile)
      throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    createFolders(folder.getParent(), ofFile);
    Files.createDirectory(folder);
    if (ofFile != null) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  /** Deletes the given number of folders above the file, but stops at one that is not empty. */
  void deleteFolders(int count) throws IOException {
    Path folder = file.getParent();
    try {
      for (int i = 0; i < count; i++, folder = folder.getParent()) {
        Files.deleteIfExists(folder); // another file may have been created with it
      }
    } catch (DirectoryNotEmptyException e) {
      // Something else already uses the folder.
    }
  }

  /** Deletes the temporary files of runs that were killed, and nothing with a similar name. */
  void deleteLeftovers() throws IOException {
    Path folder = file.getParent();
    if (Files.isDirectory(folder)) {
      String name =
          Pattern.quote("." + file.getFileName()) + "[0-9a-f]+" + Pattern.quote(TEMPORARY);
      Pattern leftover = Pattern.compile(name);
      try (DirectoryStream<Path> leftovers =
          Files.newDirectoryStream(
              folder, path -> leftover.matcher(path.getFileName().toString()).matches())) {
        for (Path each : leftovers) {
          if (Files.isRegularFile(each, LinkOption.NOFOLLOW_LINKS)) {
            Files.deleteIfExists(each);
          }
        }
      }
    }
  }

  /** Creates a temporary file with the content, permissions and owner that the file is to have. */
  private Path temporary(byte[] bytes, Set<PosixFilePermission> permissions)
      throws InstallException, IOException {
    if (!Files.exists(file)) {
      // Do not use createTempFile: the user's umask decides whether others may read the file.
      String name = "." + file.getFileName() + Long.toHexString(System.nanoTime()) + TEMPORARY;
      Path temporary = file.resolveSibling(name);
      try {
        Files.write(temporary, bytes, StandardOpenOption.CREATE_NEW);
        return permissions == null
            ? temporary
            : Files.setPosixFilePermissions(temporary, permissions);
      } catch (IOException e) {
        Files.deleteIfExists(temporary);
        throw e;
      }
    }
    Path temporary = Files.createTempFile(file.getParent(), "." + file.getFileName(), TEMPORARY);
    try {
      Files.write(temporary, bytes);
      keepOwnerAndPermissions(temporary);
      return temporary;
    } catch (InstallException | IOException e) {
      Files.delete(temporary);
      throw e;
    }
  }

  private void keepOwnerAndPermissions(Path temporary) throws InstallException, IOException {
    PosixFileAttributeView posix = posix(file);
    if (posix == null) {
      return;
    }
    PosixFileAttributes is = posix.readAttributes();
    PosixFileAttributeView to = posix(temporary);
    PosixFileAttributes made = to.readAttributes();
    try {
      if (!is.owner().equals(made.owner())) {
        to.setOwner(is.owner());
      }
      if (!is.group().equals(made.group())) {
        to.setGroup(is.group());
      }
    } catch (IOException e) {
      throw new InstallException(
          named + " belongs to " + is.owner() + ":" + is.group() + ", not to you");
    }
    to.setPermissions(is.permissions());
  }

  /** Returns the view of the file's POSIX attributes, or null on Windows. */
  private static PosixFileAttributeView posix(Path file) {
    return Files.getFileAttributeView(file, PosixFileAttributeView.class);
  }
}
