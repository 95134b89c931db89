// How many conventions end in which month, and for how many of them something follows.

import { axis, chart, colour, decal } from '../charts.js';
import { number, period, t } from '../i18n.js';
import { tip, tipStyle } from './areas.js';

const kinds = [['expiring.noSuccessor', 'series-3', 'none', item => !item.successor], ['expiring.withSuccessor', 'series-2', 'lines', item => item.successor]];

export function endings(items) {
  const months = monthsBetween(items[0].lastDay.slice(0, 7), items.at(-1).lastDay.slice(0, 7));
  return chart(t('expiring.picture'), 'small', () => ({
    grid: { left: 8, right: 16, top: 40, bottom: 8, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    legend: { top: 0, left: 0, textStyle: { color: colour('ink') } },
    xAxis: { type: 'category', data: months.map(period), ...axis(), splitLine: { show: false } },
    yAxis: { type: 'value', minInterval: 1, ...axis() },
    tooltip: {
      ...tipStyle(), trigger: 'axis', axisPointer: { type: 'shadow' },
      formatter: points => tip(points[0].axisValueLabel, points.map(point => `${point.seriesName} : ${number(point.value)}`)),
    },
    series: kinds.map(([word, tone, pattern, isOfKind]) => ({
      type: 'bar', stack: 'all', name: t(word), color: colour(tone), barMaxWidth: 48, itemStyle: { decal: decal(pattern, colour('pattern')) },
      data: months.map(month => items.filter(item => item.lastDay.startsWith(month) && isOfKind(item)).length),
    })),
  }));
}

function monthsBetween(first, last) {
  const months = [];
  for (let [year, month] = first.split('-').map(Number); ; month === 12 ? [year, month] = [year + 1, 1] : month++) {
    const name = `${year}-${String(month).padStart(2, '0')}`;
    months.push(name);
    if (name >= last) return months;
  }
}
