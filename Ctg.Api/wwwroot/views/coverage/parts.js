// The parts of a territory: each as large as its inhabitants, coloured by the share that is covered.

import { chart, colour, inkOn } from '../../charts.js';
import { byName, number, percent, share, t } from '../../i18n.js';
import { within } from '../../links.js';
import { empty } from '../../messages.js';
import { go } from '../../state.js';
import { shareColour, shareLegend } from '../../states.js';
import { table, tableBehind } from '../../table.js';

const nameOf = part => part.name ?? t('coverage.inNone');

export function showParts(coverage, name) {
  const parts = (coverage.parts ?? []).filter(part => part.communes.total > 0);
  if (parts.length === 0) return [empty(t('coverage.noParts'))];
  return [
    chart(t('coverage.partsPicture', { name, n: parts.length }), 'tall', () => option(parts), event => event.data?.key && go({ within: event.data.key })),
    shareLegend(),
    tableBehind(table(t('coverage.parts'), columns(), [...parts].sort((a, b) => byName(nameOf(a), nameOf(b))))),
  ];
}

const columns = () => [
  { label: t('column.territory'), value: part => (part.territory ? within({ within: part.territory }, nameOf(part)) : nameOf(part)) },
  { label: t('column.covered'), numeric: true, value: part => number(part.population.covered) },
  { label: t('column.population'), numeric: true, value: part => number(part.population.total) },
  { label: t('column.share'), numeric: true, value: part => percent(share(part.population)) },
  { label: t('column.communes'), numeric: true, value: part => `${number(part.communes.covered)} / ${number(part.communes.total)}` },
];

const option = parts => ({
  series: [{
    ...treemap(),
    data: parts.map(part => {
      const fill = shareColour(share(part.population));
      return {
        name: nameOf(part),
        value: Math.max(part.population.total, 1),
        key: part.territory,
        note: percent(share(part.population)),
        itemStyle: { color: fill },
        label: { color: inkOn(fill) },
      };
    }),
  }],
  tooltip: { formatter: event => `${event.name}\n${t('coverage.tip', { share: event.data.note, n: event.value })}` },
});

/** What every treemap here is like: it goes nowhere by itself, the address of the page does. */
export const treemap = () => ({
  type: 'treemap',
  roam: false,
  nodeClick: false,
  breadcrumb: { show: false },
  top: 0, left: 0, right: 0, bottom: 0,
  itemStyle: { borderColor: colour('paper'), borderWidth: 1, gapWidth: 1 },
  label: { show: true, overflow: 'truncate', formatter: node => (node.data.note ? `${node.name}\n${node.data.note}` : node.name) },
});
