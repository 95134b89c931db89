// Tables: of lists, and behind every chart.

import { h, newId } from './dom.js';
import { t } from './i18n.js';
import { followLinks } from './state.js';

/**
 * A table with its caption; the first column heads its row.
 * @param columns each `{ label, value: row => text or node, numeric }`
 */
export function table(caption, columns, rows) {
  const head = h('tr', {}, columns.map(column => h('th', { scope: 'col', class: column.numeric ? 'number' : null }, column.label)));
  const body = rows.map(row => h('tr', {}, columns.map((column, index) =>
    h(index === 0 ? 'th' : 'td', { scope: index === 0 ? 'row' : null, class: column.numeric ? 'number' : null }, column.value(row) ?? ''))));
  const id = newId('caption');
  const scroll = h('div', { class: 'scroll', role: 'region', tabindex: '0', 'aria-labelledby': id },
    h('table', {}, h('caption', { id }, caption), h('thead', {}, head), h('tbody', {}, body)));
  followLinks(scroll);
  return scroll;
}

/**
 * A table that stands behind a chart: shown on demand, and always in print.
 * @param beside what stands beside the button
 */
export function tableBehind(content, { open = false, beside = null } = {}) {
  const id = newId('behind');
  const behind = h('div', { id, class: 'behind', hidden: !open }, content);
  const button = h('button', {
    type: 'button', class: 'quiet', 'aria-expanded': String(open), 'aria-controls': id,
    onclick: () => {
      behind.hidden = !behind.hidden;
      button.setAttribute('aria-expanded', String(!behind.hidden));
      button.textContent = t(behind.hidden ? 'table.show' : 'table.hide');
    },
  }, t(open ? 'table.hide' : 'table.show'));
  return h('div', { class: 'with-table' }, h('p', { class: 'tools' }, button, beside), behind);
}
