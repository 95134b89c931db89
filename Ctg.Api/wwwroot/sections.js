// Parts of a view that stay where they are while what they show changes.

import { h, newId } from './dom.js';

/**
 * The parts of a view by name, made when they are not there yet.
 * @param headings the heading of each; null for none
 */
export function sections(box, headings) {
  const key = Object.keys(headings).join(' ');
  if (box.dataset.sections !== key) {
    box.dataset.sections = key;
    box.replaceChildren(...Object.entries(headings).map(([name, heading]) => {
      const id = newId(name);
      return heading === null
        ? h('div', { 'data-section': name, class: `part ${name}` })
        : h('section', { class: `part ${name}`, 'aria-labelledby': id }, h('h2', { id }, heading), h('div', { 'data-section': name, class: 'body' }));
    }));
  }
  return Object.fromEntries([...box.querySelectorAll('[data-section]')].map(part => [part.dataset.section, part]));
}
