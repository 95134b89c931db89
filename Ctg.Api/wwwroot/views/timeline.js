// How deployment went on, and how it goes on if nothing more is signed.

import { get } from '../api.js';
import { today } from '../dates.js';
import { h, newId } from '../dom.js';
import { common } from '../filters.js';
import { number, percent, period, share, t } from '../i18n.js';
import { csv, within } from '../links.js';
import { fill } from '../messages.js';
import { place } from '../places.js';
import { sections } from '../sections.js';
import { go } from '../state.js';
import { table, tableBehind } from '../table.js';
import { coverageLine, movementBars } from './timeline-charts.js';

export const view = {
  filters: ['territory', 'mode'],
  subject: async state => (await place(state.within)).name,
  show,
};

async function show(box, state, signal) {
  const parts = sections(box, { choices: null, coverage: t('timeline.coverage'), movements: t('timeline.movements') });
  const thisYear = Number(today().slice(0, 4));
  const step = state.step === 'month' ? 'month' : 'year';
  const first = yearOf(state.from) ?? (step === 'month' ? thisYear - 1 : 2019);
  const last = Math.max(first, yearOf(state.until) ?? (step === 'month' ? thisYear + 1 : thisYear + 3));
  const { on: _, ...rest } = common(state);
  const query = { ...rest, step, from: `${first}-01-01`, until: `${last}-12-31` };
  if (!parts.choices.contains(document.activeElement) || parts.choices.childElementCount === 0) parts.choices.replaceChildren(...choices(step, first, last, thisYear));
  const timeline = get('deployment/timeline', query, signal);
  const territory = place(state.within);
  timeline.catch(() => {});
  territory.catch(() => {});
  await Promise.all([
    fill(parts.coverage, signal, async () => [await timeline, await territory], ([answer, where]) => [
      coverageLine(answer, where), tableBehind(coverageTable(answer, where), { beside: csv('deployment/timeline', query, t('file.timeline')) }),
    ]),
    fill(parts.movements, signal, async () => [await timeline, await territory], ([answer, where]) => [
      movementBars(answer, where), tableBehind(movementTable(answer, where)),
    ]),
  ]);
}

const yearOf = text => (/^\d{4}$/.test(text ?? '') ? Number(text) : null);

function choices(step, first, last, thisYear) {
  const steps = h('ul', { class: 'choice', 'aria-label': t('timeline.step') }, ['year', 'month'].map(name => {
    const link = within({ step: name === 'year' ? null : name, from: null, until: null }, t(`timeline.${name}`));
    if (name === step) link.setAttribute('aria-current', 'true');
    return h('li', {}, link);
  }));
  const years = Array.from({ length: thisYear + 6 - 2018 }, (_, index) => 2018 + index);
  const pick = (name, value, allowed) => {
    const id = newId(name);
    return h('div', { class: 'field' }, h('label', { for: id }, t(`timeline.${name}`)),
      h('select', { id, onchange: event => go({ [name]: event.target.value }) },
        allowed.map(year => h('option', { value: year, selected: year === value }, String(year)))));
  };
  return [h('div', { class: 'bare' }, steps, pick('from', first, years.filter(year => step === 'year' ? year <= last : year <= last && year >= last - 9)), pick('until', last, years.filter(year => year >= first)))];
}

const name = one => [period(one.period), one.isForecast ? ` (${t('timeline.forecast')})` : ''];

const coverageTable = (timeline, territory) => table(t('timeline.coverageCaption', { name: territory.name }), [
  { label: t('column.period'), value: name },
  { label: t('column.share'), numeric: true, value: one => percent(share(one.population)) },
  { label: t('column.target'), numeric: true, value: one => target(timeline, one) },
  { label: t('column.covered'), numeric: true, value: one => number(one.population.covered) },
  { label: t('column.communesCovered'), numeric: true, value: one => `${number(one.communes.covered)} / ${number(one.communes.total)}` },
  { label: t('column.planned'), numeric: true, value: one => (one.planned ? percent(share(one.planned.population)) : t('none')) },
], timeline.periods);

function target(timeline, one) {
  const found = timeline.targets.find(candidate => one.until === `${candidate.year}-12-31`);
  return found ? percent(found.percent / 100, 0) : t('none');
}

const movementTable = (timeline, territory) => table(t('timeline.movementsCaption', { name: territory.name }), [
  { label: t('column.period'), value: name },
  ...['signed', 'started', 'ended', 'renewed', 'inForce'].map(key => ({ label: t(`timeline.${key}`), numeric: true, value: one => number(one[key]) })),
], timeline.periods);
