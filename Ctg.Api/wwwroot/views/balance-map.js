// The matrix of themes and territories as a heat map; what nobody declares is crossed.

import { axis, chart, colour, inkOn } from '../charts.js';
import { label, t } from '../i18n.js';
import { shades } from '../states.js';
import { tip, tipStyle } from './areas.js';
import { measures } from './balance.js';

export function balanceMap(rows, themes, measure, territory) {
  const { of, write } = measures[measure];
  const most = Math.max(1, ...rows.flatMap(row => [...row.byTheme.values()].map(of)));
  const shade = value => (value === 0 ? 'state-none' : shades[Math.min(shades.length - 1, Math.floor((value / most) * shades.length))]);
  return chart(t('balance.picture', { name: territory.name, measure: t(`balance.${measure}`).toLowerCase() }), 'rows-16', () => ({
    grid: { left: 8, right: 8, top: 8, bottom: 8, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    xAxis: {
      type: 'category', data: rows.map(row => row.name), ...axis(), splitLine: { show: false },
      axisLabel: { color: colour('soft'), interval: 0, rotate: rows.length > 3 ? 55 : 0, width: 150, overflow: 'truncate' },
    },
    yAxis: { type: 'category', data: themes.map(theme => label('theme', theme)), inverse: true, ...axis(), splitLine: { show: false }, axisLabel: { color: colour('soft'), width: 170, overflow: 'truncate' } },
    tooltip: tipStyle(),
    series: [{
      type: 'heatmap',
      data: rows.flatMap((row, x) => themes.map((theme, y) => {
        const cell = row.byTheme.get(theme);
        const value = cell ? of(cell) : 0;
        const fill = colour(cell?.isAbsent ? 'alert-ground' : shade(value));
        return {
          value: [x, y, value], row, theme, cell,
          itemStyle: { color: fill, borderColor: colour('paper'), borderWidth: 2 },
          label: { show: rows.length <= 24 && Boolean(cell), color: cell?.isAbsent ? colour('alert') : inkOn(fill) },
        };
      })),
      label: { formatter: ({ data }) => (data.cell?.isAbsent ? '✕' : write(data.value[2])), fontSize: 11 },
      tooltip: {
        formatter: ({ data }) => tip(`${data.row.name} – ${label('theme', data.theme)}`, data.cell?.isAbsent
          ? [t('balance.absent')]
          : [`${t(`balance.${measure}`)} : ${write(data.value[2])}`, t('balance.conventions', { n: data.cell?.conventions ?? 0 })]),
      },
    }],
  }));
}
