// What waits for somebody, kind by kind.

import { getAll } from '../api.js';
import { h, newId } from '../dom.js';
import { label, shortDay, t } from '../i18n.js';
import { convention, csv, within } from '../links.js';
import { empty, fill } from '../messages.js';
import { place } from '../places.js';
import { sections } from '../sections.js';

export const view = {
  filters: ['territory'],
  subject: async state => (await place(state.within)).name,
  show,
};

// Long kinds are shown in part beside others, and in a larger part alone: the whole list is in the table to download.
const shownBesideOthers = 8;
const shownAlone = 200;

async function show(box, state, signal) {
  const parts = sections(box, { kinds: null, list: t('worklist.list') });
  const query = { within: state.within };
  await fill(parts.list, signal, () => getAll('deployment/worklist', query, signal), items => {
    const kinds = Map.groupBy(items, item => item.kind);
    parts.kinds.replaceChildren(...(kinds.size > 1 || state.kind ? [choices(kinds, state.kind, items.length)] : []));
    return list(kinds, state.kind, query);
  });
}

const choices = (kinds, chosen, all) => h('ul', { class: 'choice wide', 'aria-label': t('worklist.kinds') },
  [[null, t('worklist.all'), all], ...[...kinds].map(([kind, items]) => [kind, label('kind', kind), items.length])].map(([kind, word, n]) => {
    const link = within({ kind }, `${word} (${n})`);
    if ((chosen ?? null) === kind) link.setAttribute('aria-current', 'true');
    return h('li', {}, link);
  }));

function list(kinds, chosen, query) {
  const wanted = [...kinds].filter(([kind]) => !chosen || kind === chosen);
  if (wanted.length === 0) return empty(t('worklist.none'));
  const shown = wanted.length > 1 ? shownBesideOthers : shownAlone;
  return [...wanted.map(([kind, items]) => {
    const id = newId('kind');
    return h('div', { class: 'kind', role: 'group', 'aria-labelledby': id },
      h('h3', { id }, label('kind', kind), ' ', h('span', { class: 'soft' }, `(${items.length})`)),
      h('ul', { class: 'work' }, items.slice(0, shown).map(entry)),
      items.length > shown ? rest(kind, items.length - shown, wanted.length > 1) : null);
  }), h('p', { class: 'tools' }, csv('deployment/worklist', { ...query, kind: chosen }, t('file.worklist')))];
}

const rest = (kind, n, isBesideOthers) => h('p', { class: 'note' }, isBesideOthers ? within({ kind }, t('worklist.rest', { n })) : t('worklist.more', { n }));

const entry = item => h('li', {},
  h('p', {}, item.message),
  h('p', { class: 'soft' },
    item.conventionId ? convention(item.conventionId, item.conventionReference) : null,
    item.commune ? [item.conventionId ? ' · ' : null, within({ view: null, kind: null, within: item.commune }, communeName(item))] : null,
    ` · ${t('worklist.since', { date: shortDay(item.on) })} · ${item.rule}`));

const communeName = item => (item.subject?.type === 'commune' ? item.subject.name : `${t('column.commune')} ${item.commune.slice('commune-'.length)}`);
