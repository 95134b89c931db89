// How far a commune is, in colours and patterns: nothing is told by colour alone.

import { colour, decal } from './charts.js';
import { h } from './dom.js';
import { label } from './i18n.js';

export const states = ['inForce', 'signed', 'preparation', 'cejOnly', 'none'];

const patterns = { inForce: 'none', signed: 'lines', preparation: 'dots', cejOnly: 'crosses', none: 'none' };

export const styleOf = state => ({ color: colour(`state-${state}`), decal: decal(patterns[state], colour('pattern')) });

/** What the colours and patterns mean. */
export const legend = names => h('ul', { class: 'legend' }, names.map(name => h('li', {}, h('span', { class: `swatch ${name}`, 'aria-hidden': 'true' }), label('state', name))));

/** The word with its mark, for tables. */
export const mark = state => h('span', { class: 'mark' }, h('span', { class: `swatch ${state}`, 'aria-hidden': 'true' }), label('state', state));

export const shades = ['share-0', 'share-1', 'share-2', 'share-3', 'share-4'];

const bounds = [0.25, 0.5, 0.75, 0.9];

/** The shade of a part that is covered. */
export const shadeOf = share => shades[bounds.filter(bound => share >= bound).length];

export const shadeLegend = percent => h('ul', { class: 'legend' }, shades.map((shade, index) => h('li', {}, h('span', { class: `swatch ${shade}`, 'aria-hidden': 'true' }),
  index === 0 ? `< ${percent(bounds[0], 0)}` : index === shades.length - 1 ? `≥ ${percent(bounds[index - 1], 0)}` : `${percent(bounds[index - 1], 0)} – ${percent(bounds[index], 0)}`)));
