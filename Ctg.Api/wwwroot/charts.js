// Charts, drawn by ECharts, which is fetched when the first one is needed.

import { h } from './dom.js';

const dark = matchMedia('(prefers-color-scheme: dark)');
const still = matchMedia('(prefers-reduced-motion: reduce)');

/** Colours of the page's style sheet, which has them for light and dark. */
export function colour(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
}

/** Patterns beside colours, so that nothing is told by colour alone. */
export const decals = {
  none: null,
  lines: { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [2, 5], rotation: Math.PI / 4 },
  dots: { symbol: 'circle', symbolSize: 0.5, dashArrayX: [[6, 6], [0, 6, 6, 0]], dashArrayY: [6, 0] },
  crosses: { symbol: 'rect', dashArrayX: [[6, 6], [6, 6]], dashArrayY: [1, 5], rotation: -Math.PI / 4 },
};

export const decal = (name, ink) => (decals[name] ? { ...decals[name], color: ink } : { symbol: 'none' });

/**
 * A chart in a box of a height that its class gives. It is one picture to those who do not see it; the table behind it says the same.
 * @param label what the picture shows, in a sentence
 * @param option makes the option of ECharts, again when light and dark change
 */
export function chart(label, className, option, onClick) {
  const box = h('div', { class: `chart ${className}`, role: 'img', 'aria-label': label });
  let drawn = null;
  const draw = async () => {
    const echarts = await import('./lib/echarts/echarts.esm.min.js');
    if (!box.isConnected) return;
    if (!drawn) {
      drawn = echarts.init(box, null, { renderer: 'canvas' });
      drawn.on('finished', () => { box.dataset.drawn = 'true'; });
    }
    delete box.dataset.drawn;
    drawn.setOption({ ...base(), ...option(echarts) }, { notMerge: true });
    if (onClick) drawn.off('click').on('click', onClick);
  };
  const resized = new ResizeObserver(() => {
    if (!box.isConnected) return dispose();
    return drawn ? drawn.resize() : draw();
  });
  const redraw = () => (box.isConnected ? draw() : dispose());
  const dispose = () => {
    resized.disconnect();
    dark.removeEventListener('change', redraw);
    drawn?.dispose();
    drawn = null;
  };
  resized.observe(box);
  dark.addEventListener('change', redraw);
  return box;
}

const base = () => ({
  animation: !still.matches,
  // Labels of areas fade in for as long, whatever `animation` says.
  animationDuration: still.matches ? 0 : 300,
  animationDurationUpdate: still.matches ? 0 : 300,
  textStyle: { fontFamily: 'system-ui, sans-serif', color: colour('ink') },
  // Text in the picture itself: the page's policy refuses styles in markup.
  tooltip: {
    renderMode: 'richText',
    confine: true,
    backgroundColor: colour('paper'),
    borderColor: colour('line'),
    textStyle: { color: colour('ink') },
  },
});

/** A hatched ground, for what is not known yet. */
export function hatch(ground, ink) {
  const tile = document.createElement('canvas');
  tile.width = tile.height = 10;
  const pen = tile.getContext('2d');
  pen.fillStyle = ground;
  pen.fillRect(0, 0, 10, 10);
  pen.strokeStyle = ink;
  pen.lineWidth = 1.5;
  for (const shift of [-10, 0, 10]) {
    pen.moveTo(shift, 10);
    pen.lineTo(shift + 10, 0);
  }
  pen.stroke();
  return { image: tile, repeat: 'repeat' };
}

export const axis = () => ({
  axisLine: { lineStyle: { color: colour('line') } },
  axisTick: { lineStyle: { color: colour('line') } },
  axisLabel: { color: colour('soft') },
  splitLine: { lineStyle: { color: colour('hair') } },
});

/** Black or white, whichever is read better on a colour. */
export function inkOn(background) {
  const [r, g, b] = background.match(/\w\w/g).map(part => parseInt(part, 16) / 255).map(c => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b > 0.179 ? '#111111' : '#ffffff';
}
