// The coverage of a territory in figures, with the national target of the year beside it.

import { h, svg } from '../../dom.js';
import { day, number, percent, share, t } from '../../i18n.js';

/** The last target whose year has come; the year before the first one has none. */
export const targetOf = (targets, year) => [...(targets ?? [])].sort((a, b) => a.year - b.year).filter(target => target.year <= year).at(-1);

export function figures(coverage, name) {
  const covered = share(coverage.population);
  const target = targetOf(coverage.targets, Number(coverage.on.slice(0, 4)));
  return h('section', { class: 'figures', 'aria-labelledby': 'figures' },
    h('h2', { id: 'figures' }, t('coverage.title', { name, date: day(coverage.on) })),
    h('div', { class: 'cards' },
      h('div', { class: 'card main' },
        h('p', { class: 'big' }, percent(covered)),
        gauge(covered, target),
        h('p', {}, t('coverage.inhabitants', { covered: coverage.population.covered, total: coverage.population.total }))),
      card(t('coverage.communesFigure'), `${number(coverage.communes.covered)} / ${number(coverage.communes.total)}`, percent(share(coverage.communes))),
      card(t('coverage.target'), target ? percent(target.percent / 100) : t('none'), target ? `${t('coverage.targetOf', { year: String(target.year) })} ${t(covered * 100 >= target.percent ? 'coverage.reached' : 'coverage.notReached')}` : t('coverage.noTarget')),
      card(t('coverage.sources'), t('coverage.census', { year: String(coverage.populationYear) }), t('coverage.vintage', { vintage: coverage.vintage }))),
    coverage.communesWithoutPopulation.length > 0 ? h('p', { class: 'small' }, t('coverage.withoutPopulation', { n: coverage.communesWithoutPopulation.length })) : null);
}

const card = (title, figure, note) => h('div', { class: 'card' }, h('h3', {}, title), h('p', { class: 'figure' }, figure), h('p', { class: 'small' }, note));

/** What the figure says, as a bar; the mark is the target. */
const gauge = (value, target) => svg('svg', { class: 'gauge', viewBox: '0 0 100 6', preserveAspectRatio: 'none', 'aria-hidden': 'true' },
  svg('rect', { width: 100, height: 6, class: 'gauge-all' }),
  svg('rect', { width: value * 100, height: 6, class: 'gauge-part' }),
  target ? svg('rect', { x: target.percent - 0.4, width: 0.8, height: 6, class: 'gauge-mark' }) : null);
