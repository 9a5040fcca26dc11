// Charts of the tables beside them: the figures stand in the page for whoever cannot see a picture.
const drawn = new Map();

export async function draw() {
  await library();
  document.querySelectorAll('[data-chart]').forEach(place => show(place));
  addEventListener('themechange', () => document.querySelectorAll('[data-chart]').forEach(place => show(place)));
  addEventListener('resize', () => drawn.forEach(chart => chart.resize()));
}

function library() {
  return new Promise((done, failed) => {
    const script = document.createElement('script');
    script.src = document.querySelector('[data-chart]').dataset.library;
    script.onload = done;
    script.onerror = failed;
    document.head.append(script);
  });
}

function show(place) {
  drawn.get(place)?.dispose();
  const { names, series, stacked, links } = JSON.parse(place.dataset.chart);
  const style = getComputedStyle(document.documentElement);
  const ink = style.getPropertyValue('--bs-body-color').trim();
  const chart = globalThis.echarts.init(place, null, { renderer: 'canvas' });
  chart.setOption({
    animation: false,
    aria: { enabled: false },
    textStyle: { color: ink, fontFamily: style.getPropertyValue('--bs-body-font-family').trim() || 'sans-serif', fontSize: 13 },
    color: ['#9c3328', '#1f6aa5', '#2f7d4a', '#b07a12', '#6b4fa0', '#7a7a7a'],
    grid: { left: 8, right: 12, top: 36, bottom: 8, containLabel: true },
    legend: { top: 0, textStyle: { color: ink } },
    tooltip: { trigger: 'axis' },
    xAxis: { type: 'category', data: names, axisLabel: { color: ink } },
    yAxis: { type: 'value', minInterval: 1, axisLabel: { color: ink } },
    series: series.map(one => ({ type: one.line ? 'line' : 'bar', name: one.name, data: one.values, stack: stacked ? 'all' : undefined, barMaxWidth: 36 })),
  });
  if (links)
    chart.on('click', hit => { if (links[hit.dataIndex]) location.href = links[hit.dataIndex]; });
  drawn.set(place, chart);
}
