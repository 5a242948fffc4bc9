// Draws the plots of the report. Runs in the reader's browser, after ECharts, without any network.
const root = document.documentElement;
const charts = JSON.parse(document.querySelector("#charts").textContent);
const drawn = [...document.querySelectorAll("[data-chart]")].map((element) => ({
  element,
  chart: charts[Number(element.dataset.chart)],
  instance: undefined,
}));

function colour(name) {
  return getComputedStyle(root).getPropertyValue(name).trim();
}

/** A thin line from the low to the high bound and the value behind it; `offset` shifts it to its own bar. */
function intervalSeries(series, names, offset, showsValue) {
  return {
    type: "custom",
    silent: true,
    z: 5,
    encode: { x: [0, 1], y: 2 },
    data: series.points.map(({ at, value, interval: [low, high] = [value, value] }) => [
      low,
      high,
      names.indexOf(at),
      value,
    ]),
    renderItem: (_, api) => {
      const [low, high] = [0, 1].map((bound) => api.coord([api.value(bound), api.value(2)]));
      const y = low[1] + offset;
      const line = {
        type: "line",
        shape: { x1: low[0], y1: y, x2: high[0], y2: y },
        style: { stroke: colour("--ink"), lineWidth: 1.5 },
      };
      const style = { text: String(api.value(3)), fill: colour("--ink"), fontSize: 10.5, verticalAlign: "middle" };
      const value = { type: "text", x: high[0] + 6, y, style };
      return { type: "group", children: showsValue ? [line, value] : [line] };
    },
  };
}

function optionOf(chart, language, width) {
  const isNarrow = width < 520;
  const names = [...new Set(chart.series.flatMap((series) => series.points.map((point) => point.at)))];
  const text = { color: colour("--ink") };
  const quiet = { color: colour("--quiet"), fontSize: 11.5 };
  const split = { lineStyle: { color: colour("--line") } };
  const legend = chart.series.length > 1 ? { top: 0, type: "scroll", textStyle: text, pageTextStyle: text } : undefined;
  const common = {
    animation: false,
    backgroundColor: "transparent",
    color: [1, 2, 3, 4, 5, 6, 7, 8].map((number) => colour(`--series-${number}`)),
    legend,
    tooltip: { trigger: chart.kind === "line" ? "axis" : "item", confine: true, order: "valueDesc" },
    grid: { left: 8, right: 44, top: legend ? 34 : 8, bottom: chart.across ? 30 : 8, containLabel: true },
  };
  if (chart.kind === "line") {
    return {
      ...common,
      xAxis: {
        type: "value",
        min: "dataMin",
        max: "dataMax",
        axisLabel: quiet,
        splitLine: split,
        name: chart.across?.[language],
        nameLocation: "middle",
        nameGap: 24,
        nameTextStyle: quiet,
      },
      yAxis: { type: "value", axisLabel: quiet, splitLine: split },
      series: chart.series.map((series) => ({
        type: "line",
        name: series.name[language],
        showSymbol: series.points.length < 20,
        data: series.points.map((point) => [Number(point.at), point.value]),
      })),
    };
  }
  const thickness = 11;
  const isDifference = chart.kind === "differences";
  return {
    ...common,
    xAxis: {
      type: "value",
      axisLabel: { ...quiet, hideOverlap: true },
      splitLine: split,
      splitNumber: isNarrow ? 3 : 6,
    },
    yAxis: {
      type: "category",
      inverse: true,
      data: names,
      axisTick: { show: false },
      axisLine: { show: !isDifference, onZero: true, lineStyle: { color: colour("--line") } },
      axisLabel: { ...quiet, width: isNarrow ? 96 : 190, overflow: "truncate", interval: 0 },
    },
    series: chart.series.flatMap((series, index) => [
      {
        type: isDifference ? "scatter" : "bar",
        name: series.name[language],
        barWidth: thickness,
        symbolSize: 9,
        data: series.points.map((point) => [point.value, names.indexOf(point.at)]),
        encode: { x: 0, y: 1 },
        itemStyle: { color: common.color[index] },
        tooltip: {
          formatter: ({ value, seriesName }) =>
            `${seriesName} · ${names[value[1]]}<br><b>${value[0]}</b>${boundsOf(series, names[value[1]])}`,
        },
        markLine: isDifference
          ? {
              silent: true,
              symbol: "none",
              label: { show: false },
              lineStyle: { color: colour("--ink"), type: "solid", width: 1 },
              data: [{ xAxis: 0 }],
            }
          : undefined,
      },
      intervalSeries(
        series,
        names,
        isDifference ? 0 : (index - (chart.series.length - 1) / 2) * (thickness + 3.3),
        !isDifference,
      ),
    ]),
  };
}

function boundsOf(series, name) {
  const point = series.points.find((each) => each.at === name);
  return point?.interval ? ` [${point.interval[0]}, ${point.interval[1]}]` : "";
}

function heightOf(chart) {
  if (chart.kind === "line") return 280;
  const rows = new Set(chart.series.flatMap((series) => series.points.map((point) => point.at))).size;
  return rows * (chart.series.length > 1 ? 44 : 30) + (chart.series.length > 1 ? 76 : 44);
}

function draw() {
  for (const each of drawn) {
    each.instance?.dispose();
    each.element.style.height = `${heightOf(each.chart)}px`;
    each.instance = echarts.init(each.element, undefined, { renderer: "svg" });
    each.instance.setOption(optionOf(each.chart, root.lang, each.element.clientWidth));
  }
}

function remember(name, value) {
  try {
    localStorage.setItem(`guildhall-report-${name}`, value);
  } catch {
    // A page opened from a file may have nothing to remember in.
  }
}

function recalled(name) {
  try {
    return localStorage.getItem(`guildhall-report-${name}`);
  } catch {
    return null;
  }
}

root.lang = recalled("language") ?? (navigator.language.startsWith("zh") ? "zh" : "en");
root.dataset.colours = recalled("colours") ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
document.querySelector("#language").addEventListener("click", () => {
  root.lang = root.lang === "zh" ? "en" : "zh";
  remember("language", root.lang);
  draw();
});
document.querySelector("#colours").addEventListener("click", () => {
  root.dataset.colours = root.dataset.colours === "dark" ? "light" : "dark";
  remember("colours", root.dataset.colours);
  draw();
});
addEventListener("resize", () => draw());
draw();
