// Charts for where people zoom, hover or brush: ECharts with the theme "hilo", whose colours are the tokens of the page.
// An element <div class="chart" data-chart="id-of-json"> has its option in a <script type="application/json"> beside it,
// and its conclusion as a sentence in aria-label; the table of its figures stands below.

/** Reads a token as the browser resolves it here, in light or in dark. */
export function tokenReader(element) {
  const probe = element.ownerDocument.createElement('span');
  probe.hidden = true;
  element.append(probe);
  const read = (name) => {
    probe.style.color = `var(--${name})`;
    return getComputedStyle(probe).color;
  };
  return Object.assign(read, { done: () => probe.remove() });
}

/** The theme: direct labels, no grid, bars from zero, at most four colours. */
export function theme(token, font) {
  const axis = {
    axisLine: { lineStyle: { color: token('line-2') } }, axisTick: { show: false }, splitLine: { show: false },
    axisLabel: { color: token('ink-3'), fontSize: 12, fontFamily: font },
  };
  return {
    color: [token('thread'), token('break'), token('fray'), token('mend')],
    backgroundColor: 'transparent',
    animationDuration: 200,
    textStyle: { fontFamily: font, color: token('ink'), fontSize: 12 },
    categoryAxis: axis, timeAxis: axis,
    valueAxis: { ...axis, axisLine: { show: false } },
    line: { symbol: 'circle', symbolSize: 7, lineStyle: { width: 2.5 }, smooth: false },
    bar: { itemStyle: { borderRadius: [2, 2, 0, 0] }, barCategoryGap: '12%' },
    tooltip: { backgroundColor: token('float'), borderColor: token('line-2'), padding: [6, 10], textStyle: { color: token('ink'), fontSize: 12 } },
  };
}

async function draw(element) {
  const echarts = await import('../vendor/echarts/echarts.esm.min.mjs');
  const option = JSON.parse(document.getElementById(element.dataset.chart).textContent);
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  let chart;
  const again = () => {
    const token = tokenReader(element.parentElement);
    const look = theme(token, getComputedStyle(element).fontFamily);
    token.done();
    chart?.dispose();
    chart = echarts.init(element, look, { renderer: 'canvas' });
    chart.setOption(still ? { ...option, animation: false } : option);
  };
  again();
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', again);
  new ResizeObserver(() => chart.resize()).observe(element);
}

if (typeof document !== 'undefined') document.querySelectorAll('[data-chart]').forEach(draw);
