// The plan of a convention: how its actions stand, what they cost, what their indicators say.

import { axis, chart, colour, decal } from '../charts.js';
import { h } from '../dom.js';
import { euros, label, number, shortDay, t } from '../i18n.js';
import { within } from '../links.js';
import { empty } from '../messages.js';
import { table, tableBehind } from '../table.js';
import { tip, tipStyle } from './areas.js';
import { indicators } from './convention-indicators.js';

const statuses = ['proposed', 'planned', 'inProgress', 'paused', 'done', 'abandoned'];
const tones = { proposed: ['series-5', 'none'], planned: ['series-2', 'lines'], inProgress: ['series-1', 'none'], paused: ['series-3', 'dots'], done: ['series-4', 'crosses'], abandoned: ['series-6', 'lines'] };
const grid = { left: 8, right: 24, top: 40, bottom: 8, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' };

export function planOf({ plan, plans, content }) {
  if (!plan) return { plan: empty(t('plan.none')), indicators: empty(t('plan.none')) };
  const { actions } = content;
  return {
    plan: [
      plans.length > 1 ? h('ul', { class: 'choice wide', 'aria-label': t('plan.choice') }, plans.map(one => {
        const link = within({ plan: one.id }, `${one.title} (${t('plan.edition', { edition: String(one.edition) })})`);
        if (one.id === plan.id) link.setAttribute('aria-current', 'true');
        return h('li', {}, link);
      })) : null,
      h('p', {}, h('strong', {}, plan.title), ' – ', label('planStage', plan.stage), plan.adoptedOn ? ` (${shortDay(plan.adoptedOn)})` : '', ' – ', t('plan.actions', { n: actions.length })),
      ...(actions.length === 0 ? [empty(t('plan.noActions'))] : [
        h('div', { class: 'columns' },
          h('div', {}, h('h3', {}, t('plan.byTheme')), themeBars(actions), tableBehind(themeTable(actions))),
          h('div', {}, h('h3', {}, t('plan.budget')), budget(actions))),
        h('h3', {}, t('plan.list')), actionTable(actions),
      ]),
    ].filter(Boolean),
    indicators: indicators(actions),
  };
}

const themesOf = actions => [...new Set(actions.map(action => action.theme))];
const count = (actions, theme, status) => actions.filter(action => action.theme === theme && action.status === status).length;
const usedStatuses = actions => statuses.filter(status => actions.some(action => action.status === status));

const themeBars = actions => chart(t('plan.themePicture'), 'small', () => ({
  grid,
  legend: { top: 0, left: 0, type: 'scroll', textStyle: { color: colour('ink') } },
  xAxis: { type: 'value', minInterval: 1, ...axis() },
  yAxis: { type: 'category', data: themesOf(actions).map(theme => label('theme', theme)), inverse: true, ...axis(), splitLine: { show: false } },
  tooltip: { ...tipStyle(), formatter: ({ name, seriesName, value }) => tip(name, [`${seriesName} : ${number(value)}`]) },
  series: usedStatuses(actions).map(status => ({
    type: 'bar', stack: 'all', name: label('action', status), color: colour(tones[status][0]), barMaxWidth: 22,
    itemStyle: { decal: decal(tones[status][1], colour('pattern')) }, data: themesOf(actions).map(theme => count(actions, theme, status)),
  })),
}));

const themeTable = actions => table(t('plan.themeCaption'), [
  { label: t('column.theme'), value: theme => label('theme', theme) },
  ...usedStatuses(actions).map(status => ({ label: label('action', status), numeric: true, value: theme => number(count(actions, theme, status)) })),
], themesOf(actions));

function budget(actions) {
  const lines = actions.flatMap(action => action.budget).filter(line => line.unit === 'eur');
  if (lines.length === 0) return empty(t('plan.noBudget'));
  const years = [...new Set(lines.map(line => line.year))].sort();
  const sum = (year, member) => lines.filter(line => line.year === year).reduce((all, line) => all + Number(line[member] ?? 0), 0);
  const rows = years.map(year => ({ year, planned: sum(year, 'planned'), actual: sum(year, 'actual') }));
  return [
    chart(t('plan.budgetPicture'), 'small', () => ({
      grid,
      legend: { top: 0, left: 0, textStyle: { color: colour('ink') } },
      xAxis: { type: 'category', data: rows.map(row => row.year ?? t('none')), ...axis(), splitLine: { show: false } },
      yAxis: { type: 'value', ...axis(), axisLabel: { color: colour('soft'), formatter: value => euros(value) } },
      tooltip: { ...tipStyle(), trigger: 'axis', axisPointer: { type: 'shadow' }, formatter: points => tip(String(points[0].axisValueLabel), points.map(point => `${point.seriesName} : ${euros(point.value)}`)) },
      series: [['planned', 'series-2', 'lines'], ['actual', 'series-1', 'none']].map(([member, tone, pattern]) => ({
        type: 'bar', name: t(`plan.${member}`), color: colour(tone), barMaxWidth: 40, itemStyle: { decal: decal(pattern, colour('pattern')) }, data: rows.map(row => row[member]),
      })),
    })),
    tableBehind(table(t('plan.budgetCaption'), [
      { label: t('column.year'), value: row => String(row.year ?? t('none')) },
      { label: t('plan.planned'), numeric: true, value: row => euros(row.planned) },
      { label: t('plan.actual'), numeric: true, value: row => euros(row.actual) },
    ], rows)),
  ];
}

const actionTable = actions => table(t('plan.listCaption'), [
  { label: t('column.reference'), value: action => action.reference },
  { label: t('column.title'), value: action => action.title },
  { label: t('column.theme'), value: action => label('theme', action.theme) },
  { label: t('column.status'), value: action => label('action', action.status) },
  { label: t('column.pilot'), value: action => action.pilot?.name ?? t('none') },
  { label: t('column.end'), value: action => shortDay(action.plannedEnd) },
  { label: t('column.progress'), numeric: true, value: action => (action.progress === null ? t('none') : `${number(action.progress)} %`) },
], actions);
