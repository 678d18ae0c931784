package com.anaconda.aau.benchmark.startup;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The costs of several runs of the same command. */
public final class Series {
  private final List<Cost> costs = new ArrayList<>();

  /** Creates an empty series. */
  public Series() {}

  /** Adds the cost of a run. */
  public void add(Cost cost) {
    costs.add(cost);
  }

  boolean isEmpty() {
    return costs.isEmpty();
  }

  /** Returns the median of a figure. */
  public double median(ToDoubleFunction<Cost> figure) {
    double[] sorted = sorted(figure);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /** Returns the lowest value of a figure. */
  public double low(ToDoubleFunction<Cost> figure) {
    return sorted(figure)[0];
  }

  /** Returns the highest value of a figure. */
  public double high(ToDoubleFunction<Cost> figure) {
    return sorted(figure)[costs.size() - 1];
  }

  private double[] sorted(ToDoubleFunction<Cost> figure) {
    return costs.stream().mapToDouble(figure).sorted().toArray();
  }
}
