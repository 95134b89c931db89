// What every report is asked with: the territory, the date, which signatures count. They stand still while the report below changes.

import { territoryBox } from './combobox.js';
import { h, newId } from './dom.js';
import { day, t } from './i18n.js';
import { place } from './places.js';
import { go } from './state.js';
import { today } from './dates.js';

const firstYear = 2018;
const lastYear = () => Number(today().slice(0, 4)) + 4;

/** The parameters of a report that the filters stand for. */
export const common = state => ({ within: state.within, on: state.on, mode: state.mode, includeDepartmental: state.departmental === 'true' ? 'true' : null });

/** @param names which filters, in their order */
export function filterBar(names) {
  const made = names.map(name => makers[name]());
  return {
    element: h('form', { class: 'filters', role: 'search', 'aria-label': t('filters.label'), hidden: names.length === 0, onsubmit: event => event.preventDefault() },
      made.map(filter => filter.element)),
    update: state => made.forEach(filter => filter.update(state)),
  };
}

const makers = { territory, date, mode };

function territory() {
  const box = territoryBox('', chosen => go({ within: chosen.key }));
  const clear = h('button', { type: 'button', class: 'quiet', onclick: () => { go({ within: null }); box.input.focus(); } }, t('territory.all'));
  box.element.append(clear);
  return {
    element: box.element,
    update: async state => {
      clear.hidden = !state.within;
      const found = await place(state.within).catch(() => null);
      if (found && document.activeElement !== box.input) box.input.value = found.name;
    },
  };
}

function date() {
  const dateId = newId('date');
  const yearId = newId('year');
  let timer = 0;
  const input = h('input', { id: dateId, type: 'date', onchange: () => go({ on: input.value === today() ? null : input.value }) });
  const range = h('input', {
    id: yearId, type: 'range', min: firstYear, max: lastYear(), step: 1,
    oninput: () => {
      name();
      clearTimeout(timer);
      timer = setTimeout(() => go({ on: dayOf(range.value) }, { replace: true }), 120);
    },
  });
  const shownYear = h('output', { for: yearId });
  const name = () => {
    shownYear.textContent = range.value;
    range.setAttribute('aria-valuetext', day(dayOf(range.value) ?? today()));
  };
  // This year means today: what is known now says more than what the year ends with.
  const dayOf = year => (year === today().slice(0, 4) ? null : `${year}-12-31`);
  return {
    element: h('div', { class: 'pair' },
      h('div', { class: 'field' }, h('label', { for: dateId }, t('filters.date')), input),
      h('div', { class: 'field years' }, h('label', { for: yearId }, t('filters.year'), ' ', shownYear), range)),
    update: state => {
      const on = state.on ?? today();
      input.value = on;
      if (document.activeElement !== range) range.value = on.slice(0, 4);
      name();
    },
  };
}

function mode() {
  const id = newId('mode');
  const boxId = newId('departmental');
  const select = h('select', { id, onchange: () => go({ mode: select.value === 'inEffect' ? null : select.value }) },
    ['inEffect', 'signed'].map(code => h('option', { value: code }, t(`mode.${code}`))));
  const box = h('input', { id: boxId, type: 'checkbox', onchange: () => go({ departmental: box.checked ? 'true' : null }) });
  return {
    element: h('div', { class: 'pair' },
      h('div', { class: 'field' }, h('label', { for: id }, t('filters.mode')), select),
      h('div', { class: 'check' }, box, h('label', { for: boxId }, t('filters.departmental')))),
    update: state => {
      select.value = state.mode === 'signed' ? 'signed' : 'inEffect';
      box.checked = state.departmental === 'true';
    },
  };
}
