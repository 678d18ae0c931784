package com.anaconda.aau.benchmark.startup;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Bars for ratios to the empty agent, on a logarithmic axis that begins at 1. */
final class Chart {

  private static final int LABELS = 330;
  private static final int WIDTH = 500;
  private static final int ROW = 20;
  private static final int TOP = 60;
  private static final double LARGEST = 100;

  private record Bar(String workload, String agent, double ratio) {}

  private final String title;
  private final List<Bar> bars = new ArrayList<>();

  Chart(String title) {
    this.title = title;
  }

  void add(String workload, String agent, double ratio) {
    bars.add(new Bar(workload, agent, ratio));
  }

  String toSvg() {
    StringBuilder svg = new StringBuilder();
    int height = TOP + bars.size() * ROW + 20;
    append(
        svg,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" font-family=\"sans-serif\""
            + " font-size=\"12\">%n<rect width=\"100%%\" height=\"100%%\" fill=\"white\"/>%n",
        LABELS + WIDTH + 60,
        height);
    append(svg, "<text x=\"10\" y=\"20\" font-size=\"15\">%s</text>%n", title);
    append(
        svg,
        "<text x=\"10\" y=\"38\" fill=\"#555\">times an empty agent, logarithmic; less is"
            + " better</text>%n");
    for (double tick : new double[] {1, 2, 5, 10, 20, 50, 100}) {
      append(
          svg,
          "<line x1=\"%1$.1f\" x2=\"%1$.1f\" y1=\"%2$d\" y2=\"%3$d\" stroke=\"#ccc\"/>"
              + "<text x=\"%1$.1f\" y=\"%2$d\" text-anchor=\"middle\" fill=\"#555\">%4$.0f</text>%n",
          x(tick),
          TOP - 6,
          height - 15,
          tick);
    }
    for (int i = 0; i < bars.size(); i++) {
      append(svg, bars.get(i), TOP + i * ROW);
    }
    return svg.append("</svg>\n").toString();
  }

  private static void append(StringBuilder svg, Bar bar, int y) {
    append(
        svg,
        "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s: %s</text>"
            + "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\"/>"
            + "<text x=\"%.1f\" y=\"%d\">%.2f</text>%n",
        LABELS - 8,
        y + 13,
        bar.workload,
        bar.agent,
        LABELS,
        y + 2,
        Math.max(x(bar.ratio) - LABELS, 1),
        ROW - 5,
        bar.agent.startsWith("aau") ? "#2a7d4f" : "#b0b0b0",
        Math.max(x(bar.ratio), LABELS) + 5,
        y + 13,
        bar.ratio);
  }

  private static double x(double ratio) {
    return LABELS + WIDTH * Math.log(Math.max(ratio, 1)) / Math.log(LARGEST);
  }

  private static void append(StringBuilder svg, String format, Object... values) {
    svg.append(String.format(Locale.ROOT, format, values));
  }
}
