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
 * A log to read. Immutable.
 *
 * @param name its name in messages
 * @param file its path, or null for a stream
 * @param skip the number of bytes of its text that were counted earlier
 * @param growing whether to leave an incomplete last line for the next run
 */
public record Source(String name, Storage file, InputStream stream, long skip, boolean growing)
    implements Serializable {
  /** The generated method would load a hundred classes, which takes 0.05 CPU seconds. */
  @Override
  public int hashCode() {
    return name.hashCode();
  }

  /** Returns a file to read from its beginning. */
  public static Source of(Path file) {
    return of(file.toString(), LocalFile.of(file));
  }

  /** Returns a file in any storage, to read from its beginning. */
  public static Source of(String name, Storage file) {
    return new Source(name, file, null, 0, false);
  }

  /** Returns a stream, such as standard input. */
  public static Source of(String name, InputStream stream) {
    return new Source(name, null, stream, 0, false);
  }

  /**
   * Returns a source that continues in the same file after the bytes counted earlier. The server
   * may still be writing to it, unless it is compressed.
   */
  public Source after(long bytes) throws IOException {
    return new Source(name, file, stream, bytes, !LogFile.isCompressed(file));
  }

  /** Opens the text from its beginning. */
  public InputStream open() throws IOException {
    return open(raw -> raw);
  }

  /**
   * Opens the text from its beginning.
   *
   * @param watch receives the bytes as stored in the file or sent by the stream
   */
  public InputStream open(UnaryOperator<InputStream> watch) throws IOException {
    try {
      return file == null ? LogFile.decompress(watch.apply(stream)) : LogFile.open(file, watch);
    } catch (FileSystemException e) {
      throw e;
    } catch (IOException e) {
      throw failure(e);
    }
  }

  /** Returns the exception for the user: it names the file and says what is wrong with it. */
  public IOException failure(IOException e) {
    if (e instanceof FileSystemException || String.valueOf(e.getMessage()).startsWith(name)) {
      return e;
    }
    return new IOException(name + " cannot be read: " + e.getMessage(), e);
  }
}
