package com.anaconda.aau.report.spark;

import com.anaconda.aau.report.log.Storage;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.SparkEnv;
import org.apache.spark.deploy.SparkHadoopUtil;

/**
 * A file or object that Hadoop can open, named so that every machine of the cluster can find it.
 */
record HadoopFile(String uri) implements Storage, Serializable {

  /**
   * Returns Hadoop's settings and those passed to Spark, which are the same on the driver and
   * executors.
   */
  static Configuration configuration() {
    return Settings.ALL;
  }

  /** Created on first use, because reading the settings takes as long as opening a file. */
  private static final class Settings {
    static final Configuration ALL = SparkHadoopUtil.get().newConfiguration(SparkEnv.get().conf());
  }

  @Override
  public InputStream open(long from) throws IOException {
    FSDataInputStream in = system().open(new Path(uri));
    in.seek(from);
    return new Failing(in);
  }

  @Override
  public long size() throws IOException {
    return system().getFileStatus(new Path(uri)).getLen();
  }

  private FileSystem system() throws IOException {
    return new Path(uri).getFileSystem(configuration());
  }

  /**
   * Throws an exception that readers of compressed files cannot mistake for a damaged file: if the
   * network fails, Spark must try again.
   */
  private static final class Failing extends FilterInputStream {
    Failing(InputStream in) {
      super(in);
    }

    @Override
    public int read() {
      try {
        return super.read();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public int read(byte[] bytes, int from, int length) {
      try {
        return super.read(bytes, from, length);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
