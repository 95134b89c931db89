// The territory as a picture: areas by inhabitants, or a map where the contours were imported; the tables that say the same.

import { getMap } from '../api.js';
import { h } from '../dom.js';
import { number, percent, share, t } from '../i18n.js';
import { csv, within } from '../links.js';
import { showProblem } from '../messages.js';
import { common } from '../filters.js';
import { typeOf } from '../places.js';
import { table, tableBehind } from '../table.js';
import { legend, mark, shadeLegend, states } from '../states.js';
import { communeMap } from './commune-map.js';
import { communeAreas, partAreas } from './areas.js';

export async function picture(coverage, communes, territory, state, signal) {
  const tables = h('div', { class: 'tables' });
  if (coverage.parts && coverage.parts.length > 0) tables.append(partTable(coverage, territory));
  if (communes) tables.append(communeTable(communes, territory));
  if (communes === null) return [shadeLegend(percent), partAreas(coverage.parts, territory), tableBehind(tables)];
  const drawn = await drawing(communes, territory, state, signal);
  const present = states.filter(name => communes.some(commune => commune.state === name));
  return [
    choice(state), legend(present), drawn, tableBehind(tables, { beside: csv('deployment/communes', common(state), t('file.communes')) }),
  ];
}

const choice = state => h('ul', { class: 'choice', 'aria-label': t('picture.label') }, ['areas', 'map'].map(name => {
  const link = within({ as: name === 'areas' ? null : name }, t(`picture.${name}`));
  if ((state.as === 'map') === (name === 'map')) link.setAttribute('aria-current', 'true');
  return h('li', {}, link);
}));

async function drawing(communes, territory, state, signal) {
  if (state.as !== 'map') return communeAreas(communes, territory);
  try {
    return communeMap(await getMap('deployment/communes', common(state), signal), territory);
  } catch (problem) {
    if (problem.code !== 'geometriesMissing') return showProblem(problem);
    return h('div', {}, h('p', { class: 'note', role: 'status' }, t('picture.noContours')), communeAreas(communes, territory));
  }
}

const partTable = (coverage, territory) => table(t('coverage.partsCaption', { name: territory.name }), [
  { label: t(`column.${typeOf(coverage.parts.find(part => part.territory)?.territory)}`), value: part => (part.territory ? within({ within: part.territory }, part.name) : t('territory.none')) },
  { label: t('column.covered'), numeric: true, value: part => number(part.population.covered) },
  { label: t('column.inhabitants'), numeric: true, value: part => number(part.population.total) },
  { label: t('column.share'), numeric: true, value: part => percent(share(part.population)) },
  { label: t('column.communesCovered'), numeric: true, value: part => `${number(part.communes.covered)} / ${number(part.communes.total)}` },
], coverage.parts);

const communeTable = (communes, territory) => table(t('coverage.communesCaption', { name: territory.name }), [
  { label: t('column.commune'), value: commune => within({ within: commune.commune }, commune.name) },
  { label: t('column.epci'), value: commune => (commune.epci ? within({ within: commune.epci.key }, commune.epci.name) : t('none')) },
  { label: t('column.inhabitants'), numeric: true, value: commune => number(commune.population) },
  { label: t('column.state'), value: commune => mark(commune.state) },
], communes);
