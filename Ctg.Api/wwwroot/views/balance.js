// Which themes a territory lives, and which it lacks.

import { getAll } from '../api.js';
import { h, newId } from '../dom.js';
import { euros, label, number, t } from '../i18n.js';
import { csv, within } from '../links.js';
import { empty, fill } from '../messages.js';
import { partsOf, place } from '../places.js';
import { sections } from '../sections.js';
import { go } from '../state.js';
import { tableBehind } from '../table.js';
import { balanceMap } from './balance-map.js';

export const view = {
  filters: ['territory', 'date'],
  subject: async state => (await place(state.within)).name,
  show,
};

export const measures = {
  actions: { of: cell => cell.actions, write: value => number(value) },
  budget: { of: cell => Number(cell.budget), write: value => euros(value) },
  budgetFte: { of: cell => Number(cell.budgetFte), write: value => number(value, 1) },
};

async function show(box, state, signal) {
  const parts = sections(box, { choices: null, matrix: t('balance.matrix') });
  const measure = Object.hasOwn(measures, state.measure ?? '') ? state.measure : 'actions';
  if (!parts.choices.contains(document.activeElement)) parts.choices.replaceChildren(choices(measure));
  const query = { within: state.within, on: state.on, by: groupsOf(state.within) };
  await fill(parts.matrix, signal, async () => [await getAll('deployment/balance', query, signal), await place(state.within)], ([cells, territory]) => matrix(cells, territory, measure, query));
}

// A column for each: of the country its regions, of what has no parts the intercommunality that it is or lies in.
const groupsOf = key => (key ? partsOf(key) ?? 'epci' : 'region');

function choices(measure) {
  const id = newId('measure');
  return h('div', { class: 'bare' }, h('div', { class: 'field' }, h('label', { for: id }, t('balance.measure')),
    h('select', { id, onchange: event => go({ measure: event.target.value === 'actions' ? null : event.target.value }) },
      Object.keys(measures).map(name => h('option', { value: name, selected: name === measure }, t(`balance.${name}`))))));
}

function matrix(cells, territory, measure, query) {
  const themes = [...new Set(cells.map(cell => cell.theme))];
  const rows = [...Map.groupBy(cells, cell => cell.territory)].map(([key, of]) => ({
    key,
    name: of[0].name,
    byTheme: new Map(of.map(cell => [cell.theme, cell])),
  }));
  const lived = rows.filter(row => [...row.byTheme.values()].some(cell => cell.conventions > 0 || cell.actions > 0 || cell.isAbsent));
  if (lived.length === 0) return empty(t('balance.none'));
  return [
    h('p', { class: 'note' }, t('balance.explained')),
    balanceMap(lived, themes, measure, territory),
    tableBehind(balanceTable(lived, themes, measure, territory), { open: lived.length <= 3, beside: csv('deployment/balance', query, t('file.balance')) }),
  ];
}

function balanceTable(rows, themes, measure, territory) {
  const { of, write } = measures[measure];
  const id = newId('balance');
  return h('div', { class: 'scroll', role: 'region', tabindex: '0', 'aria-labelledby': id }, h('table', {},
    h('caption', { id }, t('balance.caption', { name: territory.name, measure: t(`balance.${measure}`).toLowerCase() })),
    h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, t('column.theme')), rows.map(row => h('th', { scope: 'col' }, within({ within: row.key }, row.name))))),
    h('tbody', {}, themes.map(theme => h('tr', {}, h('th', { scope: 'row' }, label('theme', theme)), rows.map(row => {
      const cell = row.byTheme.get(theme);
      if (!cell) return h('td', { class: 'number' }, t('none'));
      return cell.isAbsent ? h('td', { class: 'number absent' }, t('balance.absent')) : h('td', { class: 'number' }, write(of(cell)));
    }))))));
}
