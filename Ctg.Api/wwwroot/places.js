// Territories by their keys: their names, and what they lie within.

import { get } from './api.js';
import { h } from './dom.js';
import { t } from './i18n.js';
import { within } from './links.js';

const known = new Map();

/** A territory; the whole country for none. */
export async function place(key) {
  if (!key) return { key: null, type: 'country', name: t('territory.country'), within: [] };
  if (!known.has(key)) {
    const asked = get(`territories/${encodeURIComponent(key)}`);
    known.set(key, asked);
    asked.catch(() => known.delete(key));
  }
  return known.get(key);
}

export const typeOf = key => key?.split('-')[0] ?? 'country';

/** What reports group the parts of a territory by; null where there are none. */
export const partsOf = key => ({ country: 'departement', region: 'departement', departement: 'epci', caf: 'epci' })[typeOf(key)] ?? null;

const order = ['region', 'departement', 'epci'];

/** The way back up: a list of links, the territory itself last. */
export function crumbs(territory) {
  // An intercommunality may lie in several départements: each is a way up.
  const above = order.map(type => territory.within.filter(w => typeOf(w.key) === type)).filter(ones => ones.length > 0);
  return h('nav', { class: 'crumbs', 'aria-label': t('crumbs.label') }, h('ol', {},
    territory.key ? h('li', {}, within({ within: null }, t('territory.country'))) : null,
    above.map(ones => h('li', {}, ones.map((one, index) => [index > 0 ? ', ' : null, within({ within: one.key }, one.name)]))),
    h('li', {}, h('span', { 'aria-current': 'location' }, territory.name))));
}
