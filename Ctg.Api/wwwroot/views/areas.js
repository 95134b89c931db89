// Treemaps: as much area as inhabitants.

import { chart, colour, inkOn } from '../charts.js';
import { label, number, percent, share, t } from '../i18n.js';
import { go } from '../state.js';
import { shadeOf, styleOf } from '../states.js';

const base = () => ({
  type: 'treemap',
  roam: false,
  nodeClick: false,
  breadcrumb: { show: false },
  left: 0,
  right: 0,
  top: 0,
  bottom: 0,
  visibleMin: 1,
  // Of equal rank in reading: gaps, not frames, part the areas.
  itemStyle: { borderColor: colour('paper'), borderWidth: 1, gapWidth: 1 },
});

const name = ({ name: text }) => text;

// A name that is cut to a letter tells nothing: small areas have theirs in the tip and in the table.
const smallestNamed = 0.009;

/** What stands for a part; for the whole, which the library asks about too while it draws, nothing. */
const told = (data, text) => data?.part ? text(data.part) : '';

/** Parts of a territory, coloured by the share that is covered. */
export function partAreas(parts, territory) {
  const all = parts.reduce((sum, part) => sum + part.population.total, 0);
  return chart(t('coverage.partsPicture', { name: territory.name }), 'tall', () => ({
    aria: { enabled: true, label: { enabled: false } },
    series: [{
      ...base(),
      data: parts.map(part => {
        const fill = colour(shadeOf(share(part.population)));
        return {
          name: part.name ?? t('territory.none'), value: Math.max(part.population.total, 1), part,
          itemStyle: { color: fill }, label: { show: part.population.total / all > smallestNamed, color: inkOn(fill) },
        };
      }),
      label: { formatter: ({ data }) => told(data, part => `${data.name}\n${percent(share(part.population), 0)}`), fontSize: 13, lineHeight: 17, overflow: 'truncate' },
      tooltip: { formatter: ({ data }) => told(data, part => tip(data.name, [`${percent(share(part.population))} – ${t('figures.inhabitants', part.population)}`])) },
    }],
    tooltip: tipStyle(),
  }), ({ data }) => data?.part?.territory && go({ within: data.part.territory }));
}

/** Communes, coloured and patterned by their state; within their intercommunalities where there are several. */
export function communeAreas(communes, territory) {
  const groups = Map.groupBy(communes, commune => commune.epci?.key ?? '');
  const isGrouped = groups.size > 1;
  const all = communes.reduce((sum, commune) => sum + (commune.population ?? 0), 0);
  return chart(t('coverage.communesPicture', { name: territory.name }), 'tall', () => ({
    aria: { enabled: true, label: { enabled: false } },
    series: [{
      ...base(),
      data: isGrouped
        ? [...groups].map(([key, members]) => ({ name: members[0].epci?.name ?? t('territory.none'), key, children: members.map(one => area(one, all)), itemStyle: { color: colour('ground') } }))
        : communes.map(one => area(one, all)),
      levels: isGrouped ? [
        { upperLabel: { show: false }, itemStyle: { borderColor: colour('paper'), borderWidth: 0, gapWidth: 3 } },
        { upperLabel: { show: true, height: 22, formatter: name, color: colour('ink'), fontSize: 12, fontWeight: 600 }, itemStyle: { borderColor: colour('ground'), borderWidth: 2, gapWidth: 1 } },
        {},
      ] : undefined,
      upperLabel: { show: isGrouped, height: 22 },
      label: { formatter: name, fontSize: 12, overflow: 'truncate' },
      tooltip: {
        formatter: ({ data }) => data?.commune
          ? tip(data.name, [label('state', data.commune.state), t('figures.people', { n: data.commune.population ?? 0 })])
          : data?.name ?? '',
      },
    }],
    tooltip: tipStyle(),
  }), ({ data }) => {
    const key = data?.commune ? (isGrouped && data.commune.epci?.key) || data.commune.commune : data?.key;
    if (key) go({ within: key });
  });
}

function area(commune, all) {
  const style = styleOf(commune.state);
  return {
    name: commune.name, value: Math.max(commune.population ?? 0, 1), commune, itemStyle: style,
    label: { show: (commune.population ?? 0) / all > smallestNamed, color: inkOn(style.color) },
  };
}

export const tip = (heading, lines) => [`{b|${heading}}`, ...lines].join('\n');

export const tipStyle = () => ({
  renderMode: 'richText',
  confine: true,
  backgroundColor: colour('paper'),
  borderColor: colour('line'),
  textStyle: { color: colour('ink'), rich: { b: { fontWeight: 'bold', color: colour('ink'), lineHeight: 20 } } },
});
