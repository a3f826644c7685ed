const width = 420;
const height = 240;
const margin = 50;
const colours = ['#1b6ca8', '#c8553d', '#3a7d44'];

/** Draws the rows of a simulation: one chart for each kind of arrival and measure, one line for each limit. */
export function drawCharts(rows) {
  const kinds = [...new Set(rows.map(({ arrivals }) => arrivals))];
  const measures = [
    { title: 'refused share', read: ({ refused }) => refused },
    { title: 'time over ideal', read: ({ over }) => over },
  ];
  const charts = kinds.flatMap((kind, row) =>
    measures.map(({ title, read }, column) => {
      const own = rows.filter(({ arrivals }) => arrivals === kind);
      const at = `translate(${column * (width + margin)} ${row * (height + margin)})`;
      return `<g transform="${at}">${drawChart(`${title}, ${kind}`, own, read)}</g>`;
    }),
  );
  const whole = `${measures.length * (width + margin)} ${kinds.length * (height + margin)}`;
  const style = 'font-family="sans-serif" font-size="11"';
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${whole}" ${style}>\n${charts.join('\n')}\n</svg>\n`;
}

function drawChart(title, rows, read) {
  const most = Math.max(1, ...rows.map(read));
  const x = ({ processes }) => margin + (Math.log10(processes) / 3) * (width - margin);
  const y = (row) => height - 20 - (read(row) / most) * (height - 50);
  const limits = [...new Set(rows.map(({ limit }) => limit))];
  const lines = limits.map((limit, index) => {
    const points = rows
      .filter((row) => row.limit === limit)
      .map((row) => `${x(row).toFixed(1)},${y(row).toFixed(1)}`);
    const label = `<text x="${width - 60}" y="${40 + index * 14}" fill="${colours[index]}">limit ${limit}</text>`;
    return `<polyline fill="none" stroke="${colours[index]}" points="${points.join(' ')}"/>${label}`;
  });
  const ticks = [1, 10, 100, 1000].map(
    (processes) => `<text x="${x({ processes }) - 8}" y="${height - 4}">${processes}</text>`,
  );
  const frame = `<path fill="none" stroke="#888" d="M${margin} 20V${height - 20}H${width}"/>`;
  return `<text x="${margin}" y="14">${title}</text><text x="4" y="28">${most.toFixed(2)}</text>${frame}${ticks.join('')}${lines.join('')}`;
}
