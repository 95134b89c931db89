// Indicators of a plan, each as a small chart: what was measured, against where it began and what it aims at.

import { axis, chart, colour } from '../charts.js';
import { h } from '../dom.js';
import { label, number, shortDay, t } from '../i18n.js';
import { empty } from '../messages.js';
import { table, tableBehind } from '../table.js';
import { tip, tipStyle } from './areas.js';

export function indicators(actions) {
  const all = actions.flatMap(action => action.indicators.map(indicator => ({
    action, indicator, measures: action.measures.filter(measure => measure.indicator === indicator.code).sort((a, b) => a.period.localeCompare(b.period)),
  })));
  if (all.length === 0) return empty(t('indicators.none'));
  const measured = all.filter(one => one.measures.some(measure => measure.value !== null));
  const rest = all.filter(one => !measured.includes(one));
  return [
    measured.length > 0 ? h('div', { class: 'columns' }, measured.map(card)) : null,
    rest.length > 0 ? [h('h3', {}, t('indicators.unmeasured')), table(t('indicators.unmeasuredCaption'), columns(), rest)] : null,
  ].flat().filter(Boolean);
}

const written = (point, unit) => (point?.value === null || point?.value === undefined ? t('none') : `${number(point.value, 2)} ${unit ?? ''} (${shortDay(point.on)})`);

const columns = () => [
  { label: t('column.indicator'), value: one => one.indicator.title },
  { label: t('column.action'), value: one => `${one.action.reference} ${one.action.title}` },
  { label: t('column.nature'), value: one => label('nature', one.indicator.nature) },
  { label: t('column.baseline'), value: one => written(one.indicator.baseline, one.indicator.unit) },
  { label: t('column.target'), value: one => written(one.indicator.target, one.indicator.unit) },
];

function card({ action, indicator, measures }) {
  return h('div', { class: 'indicator' },
    h('h3', {}, indicator.title),
    h('p', { class: 'soft' }, `${action.reference} – ${label('nature', indicator.nature)} – ${t('column.target')} : ${written(indicator.target, indicator.unit)}`),
    chart(t('indicators.picture', { title: indicator.title }), 'small', () => option(indicator, measures)),
    tableBehind(table(indicator.title, [
      { label: t('column.period'), value: row => row.period },
      { label: indicator.unit ?? t('column.value'), numeric: true, value: row => (row.value === null ? t('none') : number(row.value, 2)) },
      { label: t('column.source'), value: row => row.source ?? row.absence ?? t('none') },
    ], measures)));
}

/** A round number above a value, so that the highest line has air. */
function above(value) {
  if (value <= 0) return 1;
  const step = 10 ** Math.floor(Math.log10(value));
  return (Math.floor(value / step) + 1) * step;
}

function option(indicator, measures) {
  const lines = [['baseline', 'series-5'], ['target', 'goal']].filter(([name]) => indicator[name]?.value !== null && indicator[name]?.value !== undefined);
  const values = [...measures.map(measure => measure.value), ...lines.map(([name]) => indicator[name].value)].filter(value => value !== null);
  return {
    grid: { left: 8, right: 16, top: 26, bottom: 8, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    xAxis: { type: 'category', data: measures.map(measure => measure.period), ...axis(), splitLine: { show: false } },
    yAxis: { type: 'value', min: Math.min(0, ...values), max: above(Math.max(...values)), ...axis(), axisLabel: { color: colour('soft'), formatter: value => number(value, 1) } },
    tooltip: { ...tipStyle(), formatter: ({ name, value }) => tip(name, [`${number(value, 2)} ${indicator.unit ?? ''}`]) },
    series: [{
      type: 'line', color: colour('series-1'), symbol: 'circle', symbolSize: 9, lineStyle: { width: 3 }, connectNulls: true, data: measures.map(measure => measure.value),
      markLine: {
        silent: true, symbol: 'none',
        data: lines.map(([name, tone]) => ({ yAxis: indicator[name].value, lineStyle: { color: colour(tone), type: name === 'target' ? 'dashed' : 'dotted', width: 2 }, label: { formatter: t(`column.${name}`), position: 'insideStartTop', color: colour('ink') } })),
      },
    }],
  };
}
