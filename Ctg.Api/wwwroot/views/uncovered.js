// The communes that nothing covers, those with most inhabitants first.

import { get } from '../api.js';
import { h } from '../dom.js';
import { number, shortDay, t } from '../i18n.js';
import { csv, within } from '../links.js';
import { announce, empty, showProblem } from '../messages.js';
import { common } from '../filters.js';
import { mark } from '../states.js';
import { table } from '../table.js';

const columns = () => [
  { label: t('column.commune'), value: commune => within({ within: commune.commune }, commune.name) },
  { label: t('column.epci'), value: commune => (commune.epci ? within({ within: commune.epci.key }, commune.epci.name) : t('none')) },
  { label: t('column.inhabitants'), numeric: true, value: commune => number(commune.population) },
  { label: t('column.state'), value: commune => mark(commune.state) },
  { label: t('column.cejLastDay'), value: commune => shortDay(commune.cejLastDay) },
];

export function uncovered(page, state, signal) {
  if (page.items.length === 0) return empty(t('uncovered.none'));
  const items = [...page.items];
  const holder = h('div', {}, table(t('uncovered.caption'), columns(), items));
  return [holder, h('p', { class: 'tools' }, more(page, holder, items, state, signal), csv('deployment/uncovered', common(state), t('file.uncovered')))];
}

function more(page, holder, items, state, signal) {
  if (!page.next) return null;
  let { next } = page;
  const button = h('button', {
    type: 'button',
    onclick: async () => {
      try {
        const following = await get('deployment/uncovered', { ...common(state), limit: 20, cursor: next }, signal);
        items.push(...following.items);
        holder.replaceChildren(table(t('uncovered.caption'), columns(), items));
        announce(t('uncovered.shown', { n: items.length }));
        next = following.next;
        if (!next) {
          button.previousSibling?.focus();
          button.remove();
        }
      } catch (problem) {
        if (problem.name !== 'AbortError') button.after(showProblem(problem));
      }
    },
  }, t('uncovered.more'));
  return button;
}
