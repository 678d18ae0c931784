package com.anaconda.aau.report.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/** The first so many rows of an order; the others go to whoever sums them up. */
final class Ranking<T> {
  private final int most;
  private final Comparator<T> order;
  private final Consumer<T> others;
  private final PriorityQueue<T> rows;

  /**
   * An empty ranking.
   *
   * @param order the best first
   */
  Ranking(int most, Comparator<T> order, Consumer<T> others) {
    this.most = most;
    this.order = order;
    this.others = others;
    this.rows = new PriorityQueue<>(order.reversed());
  }

  /** Whether a row would be among the first, as far as is known. */
  boolean takes(T row) {
    return rows.size() < most || order.compare(row, rows.peek()) < 0;
  }

  void add(T row) {
    rows.add(row);
    if (rows.size() > most) {
      others.accept(rows.poll());
    }
  }

  List<T> rows() {
    List<T> sorted = new ArrayList<>(rows);
    sorted.sort(order);
    return sorted;
  }
}
