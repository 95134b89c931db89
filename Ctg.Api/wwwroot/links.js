// Links within the page, to the API and to its tables.

import { h } from './dom.js';
import { download } from './api.js';
import { t } from './i18n.js';
import { address, read } from './state.js';
import { showProblem } from './messages.js';

/** A link that changes what the page shows. */
export const within = (changes, ...children) => h('a', { href: address(changes), 'data-within': true }, children);

const shared = ['lang', 'within', 'on', 'mode', 'departmental'];

/** The address of another view, which keeps the language, the territory and the date. */
export function viewAddress(view, changes = {}) {
  const state = read();
  const keptOnes = Object.fromEntries(shared.map(name => [name, state[name]]));
  return address({ view: view === 'coverage' ? null : view, ...changes }, keptOnes);
}

export const toView = (view, changes, ...children) => h('a', { href: viewAddress(view, changes), 'data-within': true }, children);

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
