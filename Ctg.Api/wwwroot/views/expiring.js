// Conventions that end soon with nothing signed after them.

import { getAll } from '../api.js';
import { h } from '../dom.js';
import { label, number, shortDay, t } from '../i18n.js';
import { convention, csv, within } from '../links.js';
import { empty, fill } from '../messages.js';
import { place } from '../places.js';
import { sections } from '../sections.js';
import { table } from '../table.js';
import { endings } from './expiring-chart.js';

export const view = {
  filters: ['territory', 'date'],
  subject: async state => (await place(state.within)).name,
  show,
};

const spans = ['3', '6', '12'];

async function show(box, state, signal) {
  const parts = sections(box, { choices: null, list: t('expiring.list') });
  const months = spans.includes(state.months) ? state.months : '6';
  parts.choices.replaceChildren(h('ul', { class: 'choice', 'aria-label': t('expiring.within') }, spans.map(span => {
    const link = within({ months: span === '6' ? null : span }, t('expiring.months', { n: Number(span) }));
    if (span === months) link.setAttribute('aria-current', 'true');
    return h('li', {}, link);
  })));
  const query = { within: state.within, on: state.on, months, includeStarted: 'true' };
  await fill(parts.list, signal, () => getAll('deployment/expiring', query, signal), items => list(items, query, Number(months)));
}

function list(items, query, months) {
  if (items.length === 0) return empty(t('expiring.none', { n: months }));
  const people = items.reduce((sum, item) => sum + item.population, 0);
  return [
    h('p', {}, h('strong', {}, t('expiring.count', { n: items.length })), ' ', t('figures.people', { n: people }), ' – ', t('expiring.alone', { n: items.filter(item => !item.successor).length })),
    endings(items),
    table(t('expiring.caption'), [
      { label: t('column.convention'), value: item => convention(item.conventionId, item.conventionReference) },
      { label: t('column.title'), value: item => item.title },
      { label: t('column.lastDay'), value: item => shortDay(item.lastDay) },
      { label: t('column.daysLeft'), numeric: true, value: item => number(item.daysLeft) },
      { label: t('column.communes'), numeric: true, value: item => number(item.communes) },
      { label: t('column.inhabitants'), numeric: true, value: item => number(item.population) },
      {
        label: t('column.successor'),
        value: item => (item.successor
          ? [convention(item.successor.id, item.successor.reference), ` (${label('stage', item.successor.stage).toLowerCase()})`]
          : h('span', { class: 'absent' }, t('expiring.noSuccessor'))),
      },
    ], items),
    h('p', { class: 'tools' }, csv('deployment/expiring', query, t('file.expiring'))),
  ];
}
