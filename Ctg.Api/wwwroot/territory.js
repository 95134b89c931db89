// Territories by their keys: names, and the way up to the country.

import { get } from './api.js';
import { h } from './dom.js';
import { language, t } from './i18n.js';
import { within } from './links.js';

const known = new Map();

/** The territory on a date; null for the whole country. */
export function territoryOf(key, on, signal) {
  if (!key) return Promise.resolve(null);
  const id = `${language()} ${key} ${on ?? ''}`;
  if (!known.has(id)) {
    const asked = get(`territories/${key}`, { on }, signal);
    known.set(id, asked);
    asked.catch(() => known.delete(id));
  }
  return known.get(id);
}

export const nameOf = territory => territory?.name ?? t('territory.country');

export const typeOf = key => (key ? key.slice(0, key.indexOf('-')) : 'country');

/** The way from the country to a territory, each step of it a link. */
export function breadcrumb(territory) {
  const above = [...(territory?.within ?? [])].reverse();
  const steps = territory ? [{ key: null, name: t('territory.country') }, ...above, territory] : [{ key: null, name: t('territory.country') }];
  return h('nav', { class: 'breadcrumb', 'aria-label': t('territory.breadcrumb') },
    h('ol', {}, steps.map((step, index) => h('li', {}, index === steps.length - 1
      ? h('span', { 'aria-current': 'location' }, step.name)
      : within({ within: step.key }, step.name)))));
}
