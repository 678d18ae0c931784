package com.anaconda.aau.benchmark.startup;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The costs of all runs of one workload with one agent. */
final class Series {

  private final List<Cost> costs = new ArrayList<>();

  void add(Cost cost) {
    costs.add(cost);
  }

  boolean isEmpty() {
    return costs.isEmpty();
  }

  double median(ToDoubleFunction<Cost> figure) {
    double[] sorted = sorted(figure);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  double low(ToDoubleFunction<Cost> figure) {
    return sorted(figure)[0];
  }

  double high(ToDoubleFunction<Cost> figure) {
    return sorted(figure)[costs.size() - 1];
  }

  private double[] sorted(ToDoubleFunction<Cost> figure) {
    return costs.stream().mapToDouble(figure).sorted().toArray();
  }
}
