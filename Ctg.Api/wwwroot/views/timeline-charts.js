// The two pictures of the timeline: the share that is covered with its targets, and what conventions did.

import { axis, chart, colour, decal, hatch } from '../charts.js';
import { number, percent, period, share, t } from '../i18n.js';
import { tip, tipStyle } from './areas.js';

const grid = { left: 8, right: 16, top: 44, bottom: 8, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' };

const legend = () => ({ top: 0, left: 0, type: 'scroll', itemWidth: 22, textStyle: { color: colour('ink') }, pageTextStyle: { color: colour('ink') } });

const categories = timeline => ({ type: 'category', data: timeline.periods.map(one => period(one.period)), ...axis(), splitLine: { show: false } });

/** The ground under what is not known yet; `from` periods before the first of these. */
function forecastArea(timeline, from = 0) {
  const forecast = timeline.periods.findIndex(one => one.isForecast);
  if (forecast < 0) return undefined;
  const first = Math.max(0, forecast - from);
  return {
    silent: true,
    itemStyle: { color: hatch(colour('paper'), colour('hair')) },
    label: { color: colour('soft'), position: 'insideTopRight', formatter: t('timeline.forecast') },
    data: [[{ xAxis: period(timeline.periods[first].period), name: t('timeline.forecast') }, { xAxis: period(timeline.periods.at(-1).period) }]],
  };
}

const hollow = tone => ({ color: colour('paper'), borderColor: colour(tone), borderWidth: 2 });

export function coverageLine(timeline, territory) {
  return chart(t('timeline.coveragePicture', { name: territory.name }), 'middle', () => {
    const { periods } = timeline;
    const turn = periods.findIndex(one => one.isForecast);
    const until = turn < 0 ? periods.length : turn;
    const part = one => Math.round(share(one.population) * 1000) / 10;
    const targets = periods.map(one => timeline.targets.find(target => one.until === `${target.year}-12-31`)?.percent ?? null);
    const line = (name, tone, { lineStyle, ...extra }) => ({ name, type: 'line', color: colour(tone), lineStyle: { width: 3, color: colour(tone), ...lineStyle }, symbolSize: 8, connectNulls: false, ...extra });
    return {
      grid,
      legend: legend(),
      xAxis: { ...categories(timeline), boundaryGap: true },
      yAxis: { type: 'value', min: 0, max: 100, ...axis(), axisLabel: { color: colour('soft'), formatter: value => percent(value / 100, 0) } },
      tooltip: {
        ...tipStyle(), trigger: 'axis',
        formatter: points => tip(points[0].axisValueLabel, points.filter(point => point.value !== null && point.value !== undefined).map(point => `${point.seriesName} : ${percent(point.value / 100)}`)),
      },
      series: [
        line(t('timeline.known'), 'series-1', { symbol: 'circle', data: periods.map((one, index) => (index < until ? part(one) : null)), markArea: forecastArea(timeline, 1) }),
        // From the last known point on, so that the lines meet.
        ...(turn < 0 ? [] : [line(t('timeline.asSigned'), 'series-2', { symbol: 'circle', itemStyle: hollow('series-2'), lineStyle: { type: 'dashed' }, data: periods.map((one, index) => (index >= until - 1 ? part(one) : null)) })]),
        ...(periods.some(one => one.planned) ? [line(t('timeline.withPlanned'), 'series-4', {
          symbol: 'triangle', itemStyle: hollow('series-4'), lineStyle: { width: 2, type: 'dotted' }, data: periods.map(one => (one.planned ? Math.round(share(one.planned.population) * 1000) / 10 : null)),
        })] : []),
        ...(targets.some(value => value !== null) ? [line(t('timeline.targets'), 'goal', { symbol: 'diamond', symbolSize: 12, lineStyle: { width: 1, type: 'dotted' }, data: targets })] : []),
      ],
    };
  });
}

const kinds = { signed: ['series-1', 'none'], started: ['series-2', 'lines'], ended: ['series-3', 'dots'], renewed: ['series-4', 'crosses'] };

export function movementBars(timeline, territory) {
  return chart(t('timeline.movementsPicture', { name: territory.name }), 'middle', () => ({
    grid,
    legend: legend(),
    xAxis: categories(timeline),
    yAxis: { type: 'value', minInterval: 1, ...axis() },
    tooltip: {
      ...tipStyle(), trigger: 'axis', axisPointer: { type: 'shadow' },
      formatter: points => tip(points[0].axisValueLabel, points.map(point => `${point.seriesName} : ${number(point.value)}`)),
    },
    series: Object.entries(kinds).map(([kind, [tone, pattern]], index) => ({
      name: t(`timeline.${kind}`),
      type: 'bar',
      barGap: '10%',
      color: colour(tone),
      itemStyle: { decal: decal(pattern, colour('pattern')), borderRadius: [2, 2, 0, 0] },
      data: timeline.periods.map(one => ({ value: one[kind], itemStyle: one.isForecast && one[kind] > 0 ? { opacity: 0.55, borderColor: colour(tone), borderType: 'dashed', borderWidth: 1 } : {} })),
      ...(index === 0 ? { markArea: forecastArea(timeline) } : {}),
    })),
  }));
}
