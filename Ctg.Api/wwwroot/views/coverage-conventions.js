// The conventions that cover a small territory on the date.

import { shortDay, t } from '../i18n.js';
import { convention } from '../links.js';
import { empty } from '../messages.js';
import { table } from '../table.js';

export function conventionList(coverage) {
  const list = coverage.explanation?.conventions ?? [];
  if (list.length === 0) return empty(t('coverage.noConvention'));
  return table(t('coverage.conventionsCaption'), [
    { label: t('column.convention'), value: one => convention(one.id, one.reference) },
    { label: t('column.start'), value: one => shortDay(one.startDate) },
    { label: t('column.end'), value: one => shortDay(one.lastDay) },
    { label: t('column.signedOn'), value: one => shortDay(one.signedOn) },
  ], list);
}
