package com.anaconda.aau.report.spark;

import com.anaconda.aau.report.Engine;
import com.anaconda.aau.report.count.Secrets;
import com.anaconda.aau.report.ingest.Source;
import com.anaconda.aau.report.ingest.Spill;
import com.anaconda.aau.report.ingest.Workers;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.spark.api.java.JavaSparkContext;

/** Reads files from any file system that Hadoop supports, on a cluster. */
final class SparkEngine implements Engine {
  private final JavaSparkContext spark;

  SparkEngine(JavaSparkContext spark) {
    this.spark = spark;
  }

  @Override
  public List<Source> find(List<String> logs) throws IOException {
    Set<Path> files = new TreeSet<>();
    for (String log : logs) {
      if (!addAll(path(log), files)) {
        throw new NoSuchFileException(log, null, "no such file, and no file matches");
      }
    }
    List<Source> sources = new ArrayList<>();
    for (Path file : files) {
      String local = "file".equals(file.toUri().getScheme()) ? file.toUri().getPath() : null;
      sources.add(
          Source.of(local == null ? file.toString() : local, new HadoopFile(file.toString())));
    }
    return sources;
  }

  private static Path path(String log) throws IOException {
    Path path = new Path(log);
    try {
      path.getFileSystem(HadoopFile.configuration());
      return path;
    } catch (RuntimeException e) {
      // Hadoop throws this if a class is missing.
      throw new IOException(
          log + ": Spark has no connector for this. See --packages in docs/report.md.", e);
    }
  }

  /** Adds the files that a name, directory or glob stands for. Returns false if there are none. */
  private static boolean addAll(Path path, Set<Path> files) throws IOException {
    FileSystem system = path.getFileSystem(HadoopFile.configuration());
    FileStatus[] found = system.globStatus(path);
    int before = files.size();
    boolean any = false;
    for (FileStatus status : found == null ? new FileStatus[0] : found) {
      if (status.isDirectory()) {
        RemoteIterator<LocatedFileStatus> below = system.listFiles(status.getPath(), true);
        while (below.hasNext()) {
          files.add(below.next().getPath());
        }
      } else {
        files.add(status.getPath());
        any = true;
      }
    }
    return any || files.size() > before;
  }

  @Override
  public Workers workers(Secrets secrets, Spill spill) {
    return new SparkWorkers(spark, secrets, spill);
  }
}
