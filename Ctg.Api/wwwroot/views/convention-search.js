// The way to a convention: by words of its title or reference.

import { get } from '../api.js';
import { h, newId } from '../dom.js';
import { label, number, shortDay, t } from '../i18n.js';
import { convention, csv, within } from '../links.js';
import { empty, fill } from '../messages.js';
import { sections } from '../sections.js';
import { go } from '../state.js';
import { table } from '../table.js';

export async function search(box, state, signal) {
  const parts = sections(box, { ask: null, list: t('convention.list') });
  if (parts.ask.childElementCount === 0) parts.ask.replaceChildren(form());
  const input = parts.ask.querySelector('input');
  if (document.activeElement !== input) input.value = state.q ?? '';
  const query = { q: state.q, limit: 50, cursor: state.cursor };
  await fill(parts.list, signal, () => get('conventions', query, signal), page => list(page, state));
}

function form() {
  const id = newId('words');
  let timer = 0;
  const input = h('input', {
    id, type: 'search',
    oninput: () => {
      clearTimeout(timer);
      timer = setTimeout(() => go({ q: input.value.trim() || null, cursor: null }, { replace: true }), 200);
    },
  });
  return h('form', { class: 'bare', role: 'search', onsubmit: event => event.preventDefault() }, h('div', { class: 'field' }, h('label', { for: id }, t('convention.search')), input));
}

function list(page, state) {
  if (page.items.length === 0) return empty(t('convention.nothing'));
  return [
    table(t('convention.listCaption'), [
      { label: t('column.convention'), value: one => convention(one.id, one.reference) },
      { label: t('column.title'), value: one => one.title },
      { label: t('column.situation'), value: one => (one.situation === 'unsigned' ? label('stage', one.stage) : label('situation', one.situation)) },
      { label: t('column.start'), value: one => shortDay(one.startDate) },
      { label: t('column.end'), value: one => shortDay(one.endDate) },
      { label: t('column.communes'), numeric: true, value: one => number(one.communeCount) },
    ], page.items),
    h('p', { class: 'tools' }, page.next ? within({ cursor: page.next }, t('convention.next')) : null, csv('conventions', { q: state.q }, t('file.conventions'))),
  ];
}
