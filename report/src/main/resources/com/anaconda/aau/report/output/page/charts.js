'use strict';

// Draws the charts. Colors come from the style sheet, so dark and printed pages need no code.

const LETTERS = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif';
const PAPER = 680;
const charts = [];

const colour = name => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();

/** Returns text for a tooltip. Anything that looks like ECharts' style markup stays text. */
const plain = text => text.replaceAll('{', '{\u200b');

class Chart {
  /** option(width) returns ECharts' options for a chart of that width, and height is the height in pixels. */
  constructor(id, label, height, option) {
    this.place = document.querySelector(`[data-chart="${id}"]`);
    this.place.setAttribute('role', 'img');
    this.place.setAttribute('aria-label', `Chart: ${label}. The table below has its figures.`);
    this.place.style.height = `${height}px`;
    this.option = option;
    this.chart = null;
    charts.push(this);
    visible.observe(this.place);
  }

  draw(width) {
    this.chart = this.chart || echarts.init(this.place, null, {renderer: 'canvas'});
    const wide = width || this.place.clientWidth;
    this.width = wide;
    this.chart.resize({width: wide, height: this.place.clientHeight, silent: true});
    this.chart.setOption({
      animation: false,
      backgroundColor: 'transparent',
      textStyle: {fontFamily: LETTERS, color: colour('text')},
      ...this.option(wide),
    }, {notMerge: true});
  }

  dispose() {
    charts.splice(charts.indexOf(this), 1);
    visible.unobserve(this.place);
    if (this.chart !== null) {
      this.chart.dispose();
    }
  }
}

/** Draws a chart when it is about to become visible, because a year of days takes a moment on a phone. */
const visible = new IntersectionObserver(entries => {
  for (const entry of entries) {
    const chart = charts.find(one => one.place === entry.target);
    if (entry.isIntersecting && chart !== undefined && chart.chart === null) {
      chart.draw();
    }
  }
}, {rootMargin: '600px'});

/** Redraws for a new width or new colors. */
function redraw() {
  charts.filter(chart => chart.chart !== null).forEach(chart => chart.draw());
}

function drawForPaper() {
  charts.forEach(chart => chart.draw(chart.place.closest('.pair') ? PAPER / 2 - 8 : PAPER));
}

const tooltip = more => ({
  // Drawn on the canvas, so a name never becomes markup and no inline style is needed.
  renderMode: 'richText',
  confine: true,
  backgroundColor: colour('raised'),
  borderColor: colour('line'),
  textStyle: {color: colour('text'), fontSize: 12},
  ...more,
});

const axis = more => ({
  axisLine: {lineStyle: {color: colour('line')}},
  axisTick: {show: false},
  splitLine: {lineStyle: {color: colour('line')}},
  ...more,
  axisLabel: {color: colour('muted'), hideOverlap: true, ...(more || {}).axisLabel},
});

/**
 * Creates a chart with periods from left to right.
 *
 * series: {name, colour, type, stack, value(period), text(period)}; text(period) returns the tooltip's text.
 */
function timeChart(id, label, starts, periods, series, percent) {
  const byStart = new Map(periods.map(period => [period.from, period]));
  const zoomed = starts.length > 90;
  const dots = starts.length <= 40;
  new Chart(id, label, zoomed ? 320 : 280, () => ({
    grid: {left: 52, right: 16, top: 36, bottom: zoomed ? 68 : 28},
    legend: {top: 0, left: 0, itemWidth: 14, itemHeight: 10, textStyle: {color: colour('text')}},
    tooltip: tooltip({
      trigger: 'axis',
      axisPointer: {type: series[0].type === 'bar' ? 'shadow' : 'line'},
      formatter: points => {
        const start = starts[points[0].dataIndex];
        const period = byStart.get(start);
        const lines = period ? series.map(one => `${one.name}: ${one.text(period)}`) : ['no request'];
        return [start, ...lines].join('\n');
      },
    }),
    xAxis: axis({
      type: 'category', data: starts, splitLine: {show: false},
      axisLabel: {showMinLabel: true, showMaxLabel: true, alignMinLabel: 'left', alignMaxLabel: 'right'},
    }),
    yAxis: axis({
      type: 'value',
      minInterval: percent ? 0 : 1,
      max: percent ? 1 : null,
      axisLabel: {formatter: value => percent ? `${Math.round(100 * value)}%` : short(value)},
    }),
    dataZoom: zoomed ? [{
      type: 'slider', height: 22, bottom: 8, showDetail: false, brushSelect: false,
      moveHandleSize: 0, borderColor: colour('line'), fillerColor: colour('filler'),
      handleStyle: {color: colour('ground'), borderColor: colour('muted')},
      dataBackground: {lineStyle: {color: colour('rest')}, areaStyle: {color: colour('rest'), opacity: 0.3}},
      selectedDataBackground: {lineStyle: {color: colour('muted')}, areaStyle: {color: colour('muted'), opacity: 0.3}},
    }] : [],
    series: series.map(one => ({
      name: one.name,
      type: one.type,
      stack: one.stack,
      color: colour(one.colour),
      symbol: 'circle',
      showSymbol: dots,
      symbolSize: 5,
      barCategoryGap: zoomed ? 0 : '20%',
      barMaxWidth: 60,
      data: starts.map(start => byStart.has(start) ? one.value(byStart.get(start)) : null),
    })),
  }));
}

const short = value => value >= 1e6 ? `${value / 1e6} M` : value >= 1e4 ? `${value / 1e3} k` : WHOLE.format(value);

/** Creates a chart with one bar per row. text returns the text at the bar's end and in the tooltip. */
function barChart(id, label, rows, name, value, text, fill) {
  return new Chart(id, label, 24 * rows.length + 12, width => {
    const longest = Math.max(...rows.map(row => name(row).length));
    const names = Math.round(Math.min(280, width * 0.4, 8 * longest));
    return {
      grid: {left: names + 10, right: 74, top: 4, bottom: 4},
      tooltip: tooltip({
        trigger: 'item',
        formatter: point => plain(`${name(rows[point.dataIndex])}\n${text(rows[point.dataIndex])}`),
      }),
      xAxis: axis({type: 'value', show: false}),
      yAxis: axis({
        type: 'category',
        inverse: true,
        data: rows.map(name),
        axisLabel: {width: names, overflow: 'truncate', color: colour('text'), interval: 0, hideOverlap: false},
      }),
      series: [{
        type: 'bar',
        color: colour(fill),
        barMaxWidth: 16,
        barMinHeight: 1,
        data: rows.map(value),
        label: {
          show: true, position: 'right', color: colour('muted'),
          formatter: point => WHOLE.format(point.value),
        },
      }],
    };
  });
}

function mixed(low, high, share) {
  const channel = (hex, i) => parseInt(hex.slice(1 + 2 * i, 3 + 2 * i), 16);
  const parts = [0, 1, 2].map(i =>
    Math.round(channel(low, i) + share * (channel(high, i) - channel(low, i))));
  return `rgb(${parts.join(',')})`;
}

/** Creates a chart with one square per column and row. cells: {column, row, share, strength, text}. */
function heatChart(id, label, columns, rows, cells) {
  const height = Math.max(14, Math.min(28, Math.round(640 / rows.length)));
  return new Chart(id, label, height * rows.length + 56, width => {
    const wide = (width - 92 - 12) / columns.length;
    const low = colour('heat-low');
    const high = colour('heat-high');
    return {
      grid: {left: 92, right: 12, top: 8, bottom: 48},
      tooltip: tooltip({trigger: 'item', formatter: point => cells[point.dataIndex].text}),
      xAxis: axis({
        type: 'category', data: columns, name: 'weeks later', nameLocation: 'middle', nameGap: 28,
        nameTextStyle: {color: colour('muted')}, splitLine: {show: false},
      }),
      yAxis: axis({type: 'category', data: rows, inverse: true, splitLine: {show: false}}),
      series: [{
        type: 'scatter',
        symbol: 'rect',
        symbolSize: [Math.max(1, wide - 1), height - 1],
        data: cells.map(cell => ({
          value: [cell.column, cell.row],
          itemStyle: {color: mixed(low, high, cell.strength), opacity: 1},
          label: {color: cell.strength > 0.5 ? colour('ground') : colour('text')},
        })),
        label: {
          show: wide >= 34 && height >= 16,
          formatter: point => `${Math.round(100 * cells[point.dataIndex].share)}%`,
          fontSize: 11,
        },
      }],
    };
  });
}

matchMedia('(prefers-color-scheme: dark)').addEventListener('change', redraw);
new ResizeObserver(() => {
  if (charts.some(chart => chart.chart !== null && chart.place.clientWidth !== chart.width)) {
    redraw();
  }
}).observe(document.body);

addEventListener('beforeprint', () => {
  document.documentElement.classList.add('printing');
  drawForPaper();
});
addEventListener('afterprint', () => {
  document.documentElement.classList.remove('printing');
  redraw();
});
