package com.anaconda.aau.report.ingest;

import com.anaconda.aau.report.log.LocalFile;
import com.anaconda.aau.report.log.LogFile;
import com.anaconda.aau.report.log.Storage;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/**
 * A log to read.
 *
 * @param name what to call it in messages
 * @param file where it is; null for a stream
 * @param skip how many bytes of its text have been counted before
 * @param growing whether a last line without an end is left for the next time
 */
public record Source(String name, Storage file, InputStream stream, long skip, boolean growing)
    implements Serializable {
  /** A file from its beginning. */
  public static Source of(Path file) {
    return of(file.toString(), new LocalFile(file));
  }

  /** A file anywhere, from its beginning. */
  public static Source of(String name, Storage file) {
    return new Source(name, file, null, 0, false);
  }

  /** A stream, such as standard input. */
  public static Source of(String name, InputStream stream) {
    return new Source(name, null, stream, 0, false);
  }

  /** The same file from where it was read to; the server may still write to it. */
  public Source after(long bytes) {
    return new Source(name, file, stream, bytes, true);
  }

  /** Opens the text from its beginning. */
  public InputStream open() throws IOException {
    return open(raw -> raw);
  }

  /**
   * Opens the text from its beginning.
   *
   * @param watch is given the bytes as they lie in the file
   */
  public InputStream open(UnaryOperator<InputStream> watch) throws IOException {
    try {
      return file == null ? LogFile.decompress(stream) : LogFile.open(file, watch);
    } catch (FileSystemException e) {
      throw e;
    } catch (IOException e) {
      throw new IOException(name + " cannot be read: " + e.getMessage(), e);
    }
  }
}
