// The life of a convention as a line of time: what happened, what is to come.

import { axis, chart, colour } from '../charts.js';
import { today } from '../dates.js';
import { day, label, t } from '../i18n.js';
import { empty } from '../messages.js';
import { table, tableBehind } from '../table.js';
import { tip, tipStyle } from './areas.js';

const rows = ['course', 'deliberation', 'signature', 'amendment', 'meeting', 'evaluation'];
const symbols = { course: 'circle', deliberation: 'rect', signature: 'diamond', amendment: 'triangle', meeting: 'roundRect', evaluation: 'arrow' };

export function life(convention, meetings, evaluations) {
  const events = eventsOf(convention, meetings, evaluations);
  if (events.length === 0) return empty(t('life.none'));
  return [picture(convention, events), tableBehind(list(events))];
}

function eventsOf(convention, meetings, evaluations) {
  const partyOf = new Map(convention.parties.map(party => [party.organisation, party.name]));
  const amendmentOf = number => (number === null ? '' : ` (${t('life.amendmentNumber', { number: String(number) })})`);
  return [
    { on: convention.startDate, row: 'course', words: t('life.start') },
    { on: convention.ceremonyOn, row: 'course', words: t('life.ceremony') },
    { on: convention.diagnosis?.validatedOn, row: 'course', words: t('life.diagnosis') },
    { on: convention.termination?.effectiveOn, row: 'course', words: t('life.termination') },
    { on: convention.endDate, row: 'course', words: t('life.end') },
    ...convention.deliberations.filter(one => !one.isSuperseded).map(one => ({
      on: one.heldOn, row: 'deliberation', words: `${partyOf.get(one.organisation) ?? ''} – ${label('body', one.body)}, ${label('deliberation', one.state)}${amendmentOf(one.amendment)}`,
    })),
    ...convention.signatures.filter(one => !one.isSuperseded).map(one => ({ on: one.signedOn, row: 'signature', words: `${partyOf.get(one.organisation) ?? ''}${amendmentOf(one.amendment)}` })),
    ...convention.amendments.map(one => ({ on: one.signedOn ?? one.effectiveOn ?? one.stageSince, row: 'amendment', words: `${t('life.amendmentNumber', { number: String(one.number) })}, ${one.title} – ${label('amendment', one.stage)}` })),
    ...meetings.map(one => ({ on: one.date, row: 'meeting', words: `${label('committee', one.committee)}, ${one.title ?? ''} – ${label('meeting', one.status)}` })),
    ...evaluations.map(one => ({
      on: one.deliveredOn ?? one.stageSince, row: 'evaluation', words: `${label('evaluation', one.kind)}${one.year ? ` ${one.year}` : ''} – ${label('evaluationStage', one.stage)}`,
    })),
  ].filter(event => event.on).sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : rows.indexOf(a.row) - rows.indexOf(b.row)));
}

function picture(convention, events) {
  const used = rows.filter(row => events.some(event => event.row === row));
  const tones = { course: 'series-1', deliberation: 'series-2', signature: 'series-4', amendment: 'series-3', meeting: 'series-5', evaluation: 'series-6' };
  return chart(t('life.picture', { reference: convention.reference }), 'small', () => ({
    grid: { left: 8, right: 24, top: 24, bottom: 8, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    xAxis: { type: 'time', boundaryGap: ['3%', '3%'], ...axis(), axisLabel: { color: colour('soft'), hideOverlap: true, formatter: { year: '{yyyy}', month: '{MM}/{yyyy}', day: '{dd}/{MM}/{yyyy}' } }, splitLine: { show: true, lineStyle: { color: colour('hair') } } },
    yAxis: { type: 'category', data: used.map(row => t(`life.${row}`)), inverse: true, ...axis(), splitLine: { show: false } },
    tooltip: tipStyle(),
    series: [{
      type: 'scatter',
      data: events.map(event => ({ value: [event.on, t(`life.${event.row}`)], event, symbol: symbols[event.row], itemStyle: { color: colour(tones[event.row]), opacity: event.on > today() ? 0.6 : 1 } })),
      symbolSize: 15,
      tooltip: { formatter: ({ data }) => tip(day(data.event.on), [data.event.words]) },
      markArea: convention.startDate && convention.endDate ? {
        silent: true, itemStyle: { color: colour('tint') }, data: [[{ xAxis: convention.startDate }, { xAxis: convention.termination?.effectiveOn ?? convention.endDate }]],
      } : undefined,
      markLine: {
        silent: true, symbol: 'none', lineStyle: { color: colour('goal'), type: 'dashed' }, label: { position: 'start', formatter: t('life.today'), color: colour('ink') }, data: [{ xAxis: today() }],
      },
    }],
  }));
}

const list = events => table(t('life.caption'), [
  { label: t('column.date'), value: event => day(event.on) },
  { label: t('column.event'), value: event => t(`life.${event.row}`) },
  { label: t('column.what'), value: event => event.words },
], events);
