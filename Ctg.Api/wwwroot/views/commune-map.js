// The communes as they lie, where their contours were imported.

import { chart, colour } from '../charts.js';
import { label, t } from '../i18n.js';
import { go } from '../state.js';
import { styleOf } from '../states.js';
import { tip, tipStyle } from './areas.js';

let maps = 0;

export function communeMap(collection, territory) {
  const id = `communes-${++maps}`;
  const middle = middleOf(collection);
  return chart(t('coverage.communesPicture', { name: territory.name }), 'tall', echarts => {
    if (!echarts.getMap(id)) echarts.registerMap(id, collection);
    return {
      aria: { enabled: true, label: { enabled: false } },
      tooltip: tipStyle(),
      series: [{
        type: 'map',
        map: id,
        nameProperty: 'commune',
        top: 8,
        bottom: 8,
        // A degree of longitude is shorter than one of latitude by the cosine of the latitude.
        aspectScale: Math.cos(middle * Math.PI / 180),
        selectedMode: false,
        label: { show: false },
        emphasis: { label: { show: false }, itemStyle: { areaColor: null, borderColor: colour('ink'), borderWidth: 2 } },
        itemStyle: { borderColor: colour('paper'), borderWidth: 0.7 },
        tooltip: { formatter: ({ data }) => (data ? tip(data.commune.name, [label('state', data.commune.state), t('figures.people', { n: data.commune.population ?? 0 })]) : '') },
        data: collection.features.map(({ properties }) => {
          const { color, decal } = styleOf(properties.state);
          return { name: properties.commune, commune: properties, itemStyle: { areaColor: color, decal } };
        }),
      }],
    };
  }, ({ data }) => data && go({ within: data.commune.commune }));
}

function middleOf(collection) {
  let [low, high] = [90, -90];
  const visit = node => {
    if (typeof node[0] !== 'number') return node.forEach(visit);
    low = Math.min(low, node[1]);
    high = Math.max(high, node[1]);
  };
  for (const feature of collection.features) if (feature.geometry) visit(feature.geometry.coordinates);
  return low > high ? 46.5 : (low + high) / 2;
}
