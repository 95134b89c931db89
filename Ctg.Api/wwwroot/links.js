// Links within the page, to the API and to its tables.

import { h } from './dom.js';
import { download } from './api.js';
import { t } from './i18n.js';
import { address } from './state.js';
import { showProblem } from './messages.js';

/** A link that changes what the page shows. */
export const within = (changes, ...children) => h('a', { href: address(changes), 'data-within': true }, children);

/** A link to another view, which keeps the language, the territory and the date. */
export function toView(view, changes, ...children) {
  const parameters = new URLSearchParams(location.search);
  const keptOnes = Object.fromEntries(['lang', 'within', 'on', 'mode', 'departmental'].filter(name => parameters.has(name)).map(name => [name, parameters.get(name)]));
  return h('a', { href: address({ view: view === 'coverage' ? null : view, ...changes }, keptOnes), 'data-within': true }, children);
}

export const convention = (id, text) => toView('convention', { id }, text);

/** A button that saves a list as a table. */
export function csv(path, query, name) {
  const button = h('button', {
    type: 'button', class: 'quiet',
    onclick: async () => {
      button.setAttribute('aria-disabled', 'true');
      try {
        await download(path, query, name);
      } catch (problem) {
        button.after(showProblem(problem));
      }
      button.removeAttribute('aria-disabled');
    },
  }, t('table.csv'));
  return button;
}
