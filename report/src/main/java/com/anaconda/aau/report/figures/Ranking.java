package com.anaconda.aau.report.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/** Keeps the best rows, up to a limit, and passes the others to a consumer that adds them up. */
final class Ranking<T> {
  private final int most;
  private final Comparator<T> order;
  private final Consumer<T> others;
  private final PriorityQueue<T> rows;

  /**
   * Creates an empty ranking.
   *
   * @param order puts the best rows first
   */
  Ranking(int most, Comparator<T> order, Consumer<T> others) {
    this.most = most;
    this.order = order;
    this.others = others;
    this.rows = new PriorityQueue<>(order.reversed());
  }

  /** Returns whether a row ranks among the best rows so far. */
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
