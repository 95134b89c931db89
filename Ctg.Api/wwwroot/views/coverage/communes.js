// The communes of a territory by their state: as a treemap within their EPCI, or on a map where contours were imported.

import { getAll, getMap } from '../../api.js';
import { chart, colour, inkOn } from '../../charts.js';
import { h } from '../../dom.js';
import { counting } from '../../filters.js';
import { byName, day, label, number, t } from '../../i18n.js';
import { csv, within } from '../../links.js';
import { empty } from '../../messages.js';
import { go } from '../../state.js';
import { stateLegend, stateName, stateStyle } from '../../states.js';
import { table, tableBehind } from '../../table.js';
import { nameOf, typeOf } from '../../territory.js';
import { treemap } from './parts.js';

export async function showCommunes(state, territory, signal) {
  const query = counting(state);
  const [communes, map] = await Promise.all([
    getAll('deployment/communes', query, signal),
    state.show === 'map' ? getMap('deployment/communes', query, signal).catch(withoutContours) : null,
  ]);
  if (communes.length === 0) return [empty(t('coverage.noCommunes'))];
  const name = nameOf(territory);
  return [
    map?.missing ? h('p', { class: 'note' }, map.missing) : null,
    picture(communes, map?.features ? map : null, name, state),
    stateLegend(),
    h('p', { class: 'small' }, summary(communes)),
    tableBehind([
      table(t('coverage.communesOf', { name }), columns(), [...communes].sort((a, b) => byName(a.name, b.name))),
      h('div', { class: 'actions' }, csv('deployment/communes', query, 'ctg-communes')),
    ]),
  ].filter(Boolean);
}

// Maps are for those who imported contours; the others read why there is none.
function withoutContours(problem) {
  if (problem.code !== 'geometriesMissing') throw problem;
  return { missing: t('coverage.noContours') };
}

const summary = communes => [...Map.groupBy(communes, commune => commune.state)].map(([state, ones]) => `${label('state', state)} : ${number(ones.length)}`).join(' · ');

const columns = () => [
  { label: t('column.commune'), value: item => within({ within: item.commune }, item.name) },
  { label: t('column.epci'), value: item => (item.epci ? within({ within: item.epci.key }, item.epci.name) : t('none')) },
  { label: t('column.population'), numeric: true, value: item => number(item.population) },
  { label: t('column.state'), value: item => stateName(item.state) },
  { label: t('column.cej'), value: item => (item.cejLastDay ? t(`cej.${item.cej}On`, { date: day(item.cejLastDay) }) : label('cej', item.cej)) },
];

function picture(communes, map, name, state) {
  const words = t(map ? 'coverage.mapPicture' : 'coverage.communesPicture', { name, n: communes.length });
  const chosen = event => event.data?.key && event.data.key !== state.within && go({ within: event.data.key });
  return map
    ? chart(words, 'tall', echarts => onMap(echarts, communes, map), chosen)
    : chart(words, 'tall', () => option(communes, typeOf(state.within) !== 'epci'), chosen);
}

const tooltip = { formatter: event => (event.data?.note ? `${event.data.title ?? event.name}\n${event.data.note}` : event.name) };

const note = item => `${label('state', item.state)}\n${t('coverage.inhabitantsOf', { n: item.population ?? 0 })}`;

function leaf(item) {
  const style = stateStyle(item.state);
  return { name: item.name, title: item.name, value: Math.max(item.population ?? 0, 1), key: item.commune, note: note(item), itemStyle: style, label: { color: inkOn(style.color) } };
}

function option(communes, grouped) {
  const groups = grouped
    ? [...Map.groupBy(communes, item => item.epci?.key ?? null)].map(([key, items]) => ({ name: items[0].epci?.name ?? t('coverage.inNone'), key, children: items.map(leaf) }))
    : communes.map(leaf);
  return {
    aria: { enabled: true, decal: { show: true } },
    tooltip,
    series: [{
      ...treemap(),
      label: { show: true, overflow: 'truncate' },
      upperLabel: { show: grouped, height: 22, color: colour('ink'), overflow: 'truncate' },
      levels: grouped ? [{}, { itemStyle: { color: colour('hair'), borderColor: colour('hair'), borderWidth: 2, gapWidth: 1 } }, {}] : [{}, {}],
      data: groups,
    }],
  };
}

function onMap(echarts, communes, map) {
  echarts.registerMap('communes', { type: 'FeatureCollection', features: map.features });
  return {
    aria: { enabled: true, decal: { show: true } },
    tooltip,
    series: [{
      type: 'map',
      map: 'communes',
      nameProperty: 'key',
      selectedMode: false,
      itemStyle: { borderColor: colour('paper'), areaColor: colour('hair') },
      label: { show: false },
      emphasis: { label: { show: false } },
      data: communes.map(item => {
        const style = stateStyle(item.state);
        return { name: item.commune, title: item.name, key: item.commune, value: item.population ?? 0, note: note(item), itemStyle: { areaColor: style.color, decal: style.decal } };
      }),
    }],
  };
}
