package com.anaconda.aau.report.spark;

import com.anaconda.aau.report.ReportMain;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;

/**
 * The entry point of {@code spark-submit aau-report-spark.jar}, which takes the report's arguments.
 */
public final class SparkReport {
  private SparkReport() {}

  /** Reads logs and reports what they contain. */
  public static void main(String[] arguments) throws IOException {
    System.exit(run(arguments));
  }

  private static int run(String[] arguments) throws IOException {
    List<String> list = Arrays.asList(arguments);
    if (list.contains("-")) {
      System.err.println("aau-report: A cluster cannot read standard input (-).");
      return 2;
    }
    try (JavaSparkContext spark = new JavaSparkContext(new SparkConf().setAppName("aau-report"));
        RemoteStore store = RemoteStore.in(list)) {
      int status = ReportMain.run(new SparkEngine(spark), store.arguments());
      // A higher status means that the report failed and the store has not changed.
      if (status <= 1) {
        store.upload();
      }
      return status;
    }
  }
}
