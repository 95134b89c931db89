// What the page says beside its content: that it loads, that nothing is there, what went wrong.

import { h } from './dom.js';
import { t } from './i18n.js';

/** Tells it to those who listen to the page. */
export function announce(text) {
  const status = document.getElementById('status');
  if (status.textContent !== text) status.textContent = text;
}

/** The words of the API for what it refused. */
export const showProblem = problem => h('div', { class: 'problem', role: 'alert' },
  h('p', {}, h('strong', {}, problem.message)),
  problem.detail ? h('p', {}, problem.detail) : null,
  problem.errors?.length ? h('ul', {}, problem.errors.map(error => h('li', {}, error.message, ' ', h('code', {}, error.pointer ?? '')))) : null,
  problem.traceId ? h('p', { class: 'small' }, t('error.trace'), ' ', h('code', {}, problem.traceId)) : null);

export const empty = text => h('p', { class: 'empty' }, text);

/**
 * Fills a container with what a promise brings. What stood there stays, dimmed, until then, so that nothing jumps.
 * @param load brings what `show` makes nodes of
 */
export async function fill(container, signal, load, show) {
  container.setAttribute('aria-busy', 'true');
  try {
    const content = await load();
    if (!signal.aborted) {
      const nodes = [await show(content)].flat().filter(Boolean);
      if (!signal.aborted) container.replaceChildren(...nodes);
    }
  } catch (error) {
    if (signal.aborted || error.name === 'AbortError') return;
    if (!('errors' in error)) console.error(error);
    container.replaceChildren(showProblem(error));
  } finally {
    if (!signal.aborted) container.removeAttribute('aria-busy');
  }
}
