// The figures of coverage: the part of the inhabitants, with the target of the year beside it.

import { h, svg } from '../dom.js';
import { day, number, percent, share, t } from '../i18n.js';
import { csv } from '../links.js';
import { read } from '../state.js';
import { common } from '../filters.js';
import { partsOf } from '../places.js';

/** The last target that had come by a day: targets are for the ends of years. */
export const targetOn = (targets, on) => targets.filter(target => `${target.year}-12-31` <= on || String(target.year) === on.slice(0, 4)).at(-1) ?? null;

export function figures(coverage) {
  const part = share(coverage.population);
  const target = targetOn(coverage.targets, coverage.on);
  return [
    h('div', { class: 'figures-grid' },
      h('div', { class: 'lead' },
        h('p', { class: 'big' }, h('strong', {}, percent(part)), ' ', t('figures.ofInhabitants')),
        bar(part, target),
        h('p', {}, t('figures.inhabitants', { covered: coverage.population.covered, total: coverage.population.total })),
        target ? h('p', { class: target.percent / 100 <= part ? 'reached' : 'missed' }, verdict(part, target)) : null),
      h('dl', { class: 'facts' },
        fact(t('figures.date'), day(coverage.on)),
        fact(t('figures.communes'), t('figures.communesOf', { covered: coverage.communes.covered, total: coverage.communes.total, n: coverage.communes.total })),
        fact(t('figures.populationYear'), String(coverage.populationYear)),
        fact(t('figures.vintage'), coverage.vintage),
        coverage.communesWithoutPopulation.length > 0
          ? fact(t('figures.withoutPopulation'), number(coverage.communesWithoutPopulation.length))
          : null)),
    h('p', { class: 'tools' }, csv('deployment/coverage', { ...common(read()), by: partsOf(coverage.within) }, t('file.coverage'))),
  ];
}

const fact = (name, value) => h('div', {}, h('dt', {}, name), h('dd', {}, value));

function verdict(part, target) {
  const gap = part * 100 - target.percent;
  return [h('span', { class: 'sign', 'aria-hidden': 'true' }, gap >= 0 ? '✓' : '↓'), ' ',
    t(gap >= 0 ? 'figures.reached' : 'figures.missed', { year: String(target.year), target: percent(target.percent / 100, 0), gap: number(Math.abs(gap), 1) })];
}

/** The part as a bar, with a line where the target stands. The text beside it says both. */
const bar = (part, target) => svg('svg', { class: 'bar', viewBox: '0 0 100 8', preserveAspectRatio: 'none', 'aria-hidden': 'true', focusable: 'false' },
  svg('rect', { class: 'rest', x: 0, y: 1, width: 100, height: 6 }),
  svg('rect', { class: 'done', x: 0, y: 1, width: Math.min(100, part * 100), height: 6 }),
  target ? svg('rect', { class: 'goal', x: target.percent - 0.25, y: 0, width: 0.5, height: 8 }) : null);
