// Who is covered on a date: the home view.

import { get, getAll } from '../api.js';
import { common } from '../filters.js';
import { fill } from '../messages.js';
import { t } from '../i18n.js';
import { crumbs, partsOf, place, typeOf } from '../places.js';
import { sections } from '../sections.js';
import { figures } from './coverage-figures.js';
import { picture } from './coverage-picture.js';
import { conventionList } from './coverage-conventions.js';
import { uncovered } from './uncovered.js';

export const view = {
  filters: ['territory', 'date', 'mode'],
  subject: async state => (await place(state.within)).name,
  show,
};

async function show(box, state, signal) {
  const isSmall = ['commune', 'epci'].includes(typeOf(state.within));
  const parts = sections(box, {
    crumbs: null,
    figures: t('coverage.figures'),
    picture: t('coverage.picture'),
    ...(isSmall ? { conventions: t('coverage.conventions') } : { uncovered: t('coverage.uncovered') }),
  });
  const query = { ...common(state), by: partsOf(state.within), explain: isSmall ? 'true' : null };
  const coverage = get('deployment/coverage', query, signal);
  const communes = wantsCommunes(state) ? getAll('deployment/communes', common(state), signal) : Promise.resolve(null);
  // Each is awaited below; a failure of one is told once, where its figures would stand.
  coverage.catch(() => {});
  communes.catch(() => {});
  await Promise.all([
    fill(parts.crumbs, signal, () => place(state.within), crumbs),
    fill(parts.figures, signal, () => coverage, answer => figures(answer)),
    fill(parts.picture, signal, async () => [await coverage, await communes, await place(state.within)], ([answer, list, territory]) => picture(answer, list, territory, state, signal)),
    isSmall
      ? fill(parts.conventions, signal, () => coverage, conventionList)
      : fill(parts.uncovered, signal, () => get('deployment/uncovered', { ...common(state), limit: 20 }, signal), page => uncovered(page, state, signal)),
  ]);
}

// Of the country and of a region, départements; the communes of anything smaller.
const wantsCommunes = state => !['country', 'region'].includes(typeOf(state.within));
