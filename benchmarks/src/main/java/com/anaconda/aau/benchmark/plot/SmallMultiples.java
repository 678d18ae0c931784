package com.anaconda.aau.benchmark.plot;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jetbrains.letsPlot.awt.plot.PlotSvgExport;

/**
 * A chart of horizontal bars in small multiples, drawn by Lets-Plot. Each program has a panel with
 * one bar per contender and its own axis, which starts at zero.
 */
public final class SmallMultiples {

  private static final int COLUMNS = 3;
  private static final int PANEL_WIDTH = 330;
  private static final int BAR_HEIGHT = 22;
  private static final int PANEL_MARGIN = 50;
  private static final int NAME_WIDTH = 120;
  private static final int TITLE_HEIGHT = 110;
  private static final double LABEL_FACTOR = 1.45;
  private static final int ASCENDING = 1;
  private static final String OURS = "#2a7d4f";
  private static final String OTHERS = "#b4b4b4";

  private static final Map<String, Object> THEME =
      Map.of(
          "name",
          "minimal",
          "plot_margin",
          Map.of("t", 12, "r", 12, "b", 12, "l", 12),
          "plot_background",
          Map.of("fill", "white", "size", 0));

  /**
   * A bar.
   *
   * @param panel the heading of its panel
   * @param name the name of the contender
   * @param value the length of the bar
   * @param low the lower end of the range
   * @param high the upper end of the range
   * @param label the text after the bar
   */
  public record Bar(
      String panel, String name, double value, double low, double high, String label) {}

  private final String title;
  private final String subtitle;
  private final String axis;
  private final List<Bar> bars = new ArrayList<>();

  /**
   * Creates a chart without bars.
   *
   * @param axis the name and the unit of the values
   */
  public SmallMultiples(String title, String subtitle, String axis) {
    this.title = title;
    this.subtitle = subtitle;
    this.axis = axis;
  }

  /** Adds a bar. A panel keeps the order of its bars; the panels are sorted by their headings. */
  public void add(Bar bar) {
    bars.add(bar);
  }

  /**
   * Draws the chart.
   *
   * @param ours the bars to emphasize
   * @return an SVG image whose title and description tell a screen reader what the bars show
   */
  public String toSvg(String ours) {
    Map<String, Object> plot =
        Map.of(
            "kind", "plot",
            "ggtitle", Map.of("text", title, "subtitle", subtitle),
            "ggsize", size(),
            "theme", THEME,
            "data", data(),
            "facet", facets(),
            "scales", scales(ours),
            "layers", layers());
    return accessible(PlotSvgExport.INSTANCE.buildSvgImageFromRawSpecs(plot, null, false));
  }

  private Map<String, Object> size() {
    int rows = (distinct(Bar::panel).size() + COLUMNS - 1) / COLUMNS;
    int height = PANEL_MARGIN + BAR_HEIGHT * distinct(Bar::name).size();
    return Map.of(
        "width", NAME_WIDTH + PANEL_WIDTH * columns(), "height", TITLE_HEIGHT + rows * height);
  }

  private int columns() {
    return Math.min(COLUMNS, distinct(Bar::panel).size());
  }

  private Map<String, Object> data() {
    return Map.of(
        "panel", column(Bar::panel),
        "name", column(Bar::name),
        "value", column(Bar::value),
        "low", column(Bar::low),
        "high", column(Bar::high),
        "end", column(this::endOfAxis),
        "label", column(bar -> "\u2002" + bar.label()));
  }

  private Map<String, Object> facets() {
    return Map.of(
        "name", "wrap",
        "facets", List.of("panel"),
        "ncol", columns(),
        "scales", "free_x",
        "order", List.of(ASCENDING));
  }

  private double endOfAxis(Bar of) {
    return LABEL_FACTOR
        * bars.stream()
            .filter(bar -> bar.panel().equals(of.panel()))
            .mapToDouble(Bar::high)
            .max()
            .orElseThrow();
  }

  private List<Object> scales(String ours) {
    List<String> names = distinct(Bar::name);
    List<String> upwards = new ArrayList<>(names);
    Collections.reverse(upwards);
    return List.of(
        Map.of("aesthetic", "y", "discrete", true, "limits", upwards, "name", ""),
        Map.of("aesthetic", "x", "name", axis, "expand", List.of(0, 0)),
        Map.of(
            "aesthetic",
            "fill",
            "discrete",
            true,
            "limits",
            names,
            "values",
            names.stream().map(name -> name.equals(ours) ? OURS : OTHERS).toList(),
            "guide",
            "none"));
  }

  private static List<Object> layers() {
    return List.of(
        // Makes the axis long enough for the label after the longest bar.
        Map.of("geom", "point", "alpha", 0, "mapping", Map.of("x", "end", "y", "name")),
        Map.of(
            "geom", "bar",
            "stat", "identity",
            "orientation", "y",
            "mapping", Map.of("x", "value", "y", "name", "fill", "name")),
        Map.of(
            "geom", "segment",
            "color", "#333333",
            "mapping", Map.of("x", "low", "xend", "high", "y", "name", "yend", "name")),
        Map.of(
            "geom",
            "text",
            "hjust",
            "left",
            "size",
            5,
            "mapping",
            Map.of("x", "high", "y", "name", "label", "label")));
  }

  private String accessible(String svg) {
    StringBuilder description = new StringBuilder(subtitle).append('.');
    for (String panel : distinct(Bar::panel)) {
      description.append(' ').append(panel).append(": ");
      description.append(
          String.join(
              "; ",
              bars.stream()
                  .filter(bar -> bar.panel().equals(panel))
                  .map(bar -> bar.name() + " " + bar.label())
                  .toList()));
      description.append('.');
    }
    int afterTag = svg.indexOf('>', svg.indexOf("<svg")) + 1;
    return svg.substring(0, afterTag - 1)
        + " role=\"img\" aria-labelledby=\"title description\">\n"
        + element("title", "title", title)
        + element("desc", "description", description.toString())
        + svg.substring(afterTag)
        + "\n";
  }

  private static String element(String name, String id, String text) {
    String escaped = text.replace("&", "&amp;").replace("<", "&lt;");
    return "<" + name + " id=\"" + id + "\">" + escaped + "</" + name + ">\n";
  }

  private List<String> distinct(Function<Bar, String> of) {
    return bars.stream().map(of).distinct().toList();
  }

  private <T> List<T> column(Function<Bar, T> of) {
    return bars.stream().map(of).toList();
  }
}
