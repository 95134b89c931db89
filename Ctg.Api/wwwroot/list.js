// A list that is shown a page at a time, with the rest on demand and the whole as a table for a spreadsheet.

import { get } from './api.js';
import { h } from './dom.js';
import { t } from './i18n.js';
import { csv } from './links.js';
import { announce, empty, showProblem } from './messages.js';
import { table } from './table.js';

/** @param shape `{ caption, columns, nothing, name, limit }`: `nothing` is the sentence for an empty list, `name` that of the saved file */
export function pages(path, query, first, shape, signal) {
  if (first.items.length === 0) return [empty(shape.nothing)];
  const limit = shape.limit ?? 50;
  let items = first.items;
  let next = first.next;
  const box = h('div', {});
  const more = h('button', { type: 'button', class: 'quiet' }, t('table.more'));
  more.addEventListener('click', async () => {
    try {
      const page = await get(path, { ...query, limit, cursor: next }, signal);
      items = [...items, ...page.items];
      next = page.next;
      draw();
      announce(t('table.rows', { n: items.length }));
    } catch (problem) {
      if (problem.name !== 'AbortError') more.after(showProblem(problem));
    }
  });
  const draw = () => {
    box.replaceChildren(table(shape.caption, shape.columns, items));
    more.hidden = !next;
  };
  draw();
  return [box, h('div', { class: 'actions' }, more, csv(path, query, shape.name))];
}
