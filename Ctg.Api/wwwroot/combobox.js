// The search for a territory: a combobox with a list (ARIA 1.2), by name, code or SIREN.

import { get } from './api.js';
import { h, newId } from './dom.js';
import { label, t } from './i18n.js';
import { announce } from './messages.js';

const types = ['commune', 'epci', 'departement', 'region', 'caf'];

/**
 * @param initial the name of the chosen territory
 * @param choose called with the chosen territory
 */
export function territoryBox(initial, choose) {
  const listId = newId('territories');
  const inputId = newId('search');
  let options = [];
  let active = -1;
  let asked = null;
  let timer = 0;

  const list = h('ul', { id: listId, role: 'listbox', 'aria-label': t('territory.found'), hidden: true });
  const input = h('input', {
    id: inputId, type: 'search', role: 'combobox', autocomplete: 'off', spellcheck: 'false', value: initial,
    'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': listId, placeholder: t('territory.placeholder'),
    oninput: () => {
      clearTimeout(timer);
      timer = setTimeout(search, 150);
    },
    onkeydown: key,
    onblur: () => setTimeout(close, 150),
    onfocus: () => input.select(),
  });

  async function search() {
    asked?.abort();
    const q = input.value.trim();
    if (q.length < 2) return close();
    asked = new AbortController();
    try {
      const found = await get('territories', { q, limit: 30 }, asked.signal);
      options = found.items.filter(territory => types.includes(territory.type)).sort((a, b) => types.indexOf(b.type) - types.indexOf(a.type)).slice(0, 12);
      show();
    } catch (error) {
      if (error.name !== 'AbortError') announce(error.message);
    }
  }

  function show() {
    active = -1;
    list.replaceChildren(...(options.length === 0
      ? [h('li', { role: 'option', 'aria-disabled': 'true', 'aria-selected': 'false' }, t('territory.nothing'))]
      : options.map((territory, index) => h('li', {
        role: 'option', id: `${listId}-${index}`, 'aria-selected': 'false',
        onmousedown: event => { event.preventDefault(); take(index); },
      }, h('span', {}, territory.name), ' ', h('small', {}, words(territory))))));
    list.hidden = false;
    input.setAttribute('aria-expanded', 'true');
    announce(t('territory.count', { n: options.length }));
  }

  const words = territory => [label('territory', territory.type), territory.code, territory.within?.find(w => w.key.startsWith('departement-'))?.name].filter(Boolean).join(' · ');

  function close() {
    list.hidden = true;
    active = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  }

  function take(index) {
    input.value = options[index].name;
    close();
    choose(options[index]);
  }

  function move(to) {
    if (list.hidden || options.length === 0) return;
    list.children[active]?.setAttribute('aria-selected', 'false');
    active = (to + options.length) % options.length;
    list.children[active].setAttribute('aria-selected', 'true');
    list.children[active].scrollIntoView({ block: 'nearest' });
    input.setAttribute('aria-activedescendant', `${listId}-${active}`);
  }

  function key(event) {
    if (event.key === 'ArrowDown') move(active + 1);
    else if (event.key === 'ArrowUp') move(active < 0 ? options.length - 1 : active - 1);
    else if (event.key === 'Escape' && !list.hidden) close();
    else if (event.key === 'Enter' && !list.hidden && options.length > 0) take(Math.max(active, 0));
    else return;
    event.preventDefault();
  }

  return { element: h('div', { class: 'field combobox' }, h('label', { for: inputId }, t('territory.label')), h('div', { class: 'holder' }, input, list)), input };
}
