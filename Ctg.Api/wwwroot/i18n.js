// The words of the page, French first; English by choice, which the address keeps.

import { words as fr } from './words/fr.js';
import { words as en } from './words/en.js';
import { read } from './state.js';

const all = { fr, en };

export const language = () => (read().lang === 'en' ? 'en' : 'fr');

/** The word of a key, with what stands in braces filled in; a number `n` chooses the plural. */
export function t(key, values = {}) {
  let word = all[language()][key] ?? all.fr[key] ?? key;
  if (typeof word === 'object') word = word[new Intl.PluralRules(language()).select(values.n)] ?? word.other;
  return word.replace(/\{(\w+)\}/g, (_, name) => (typeof values[name] === 'number' ? number(values[name]) : values[name] ?? ''));
}

/** The word of a code, or the code itself where the page is older than the API. */
export const label = (list, code) => (code === null || code === undefined ? '' : all[language()][`${list}.${code}`] ?? code);

const formats = new Map();

function format(kind, options) {
  const key = `${language()} ${kind} ${JSON.stringify(options)}`;
  if (!formats.has(key)) formats.set(key, new Intl[kind](language() === 'fr' ? 'fr-FR' : 'en-GB', options));
  return formats.get(key);
}

export const number = (value, digits = 0) =>
  value === null || value === undefined ? t('none') : format('NumberFormat', { maximumFractionDigits: digits }).format(value);

// Rounded down: what is nearly all is not all.
export const percent = (share, digits = 1) => format('NumberFormat', { style: 'percent', maximumFractionDigits: digits, roundingMode: 'floor' }).format(share);

export const euros = value => format('NumberFormat', { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 }).format(Number(value));

const noon = date => new Date(`${date}T12:00:00`);

export const day = date => (date ? format('DateTimeFormat', { dateStyle: 'long' }).format(noon(date)) : t('none'));

export const shortDay = date => (date ? format('DateTimeFormat', { day: '2-digit', month: '2-digit', year: 'numeric' }).format(noon(date)) : t('none'));

/** A month or a year, as the timeline names them. */
export const period = text => (/^\d{4}-\d{2}$/.test(text) ? format('DateTimeFormat', { month: 'short', year: 'numeric' }).format(noon(`${text}-15`)) : text);

/** A part of a whole; nothing of nothing is nothing. */
export const share = part => (part && part.total > 0 ? part.covered / part.total : 0);

export const byName = (a, b) => (a ?? '').localeCompare(b ?? '', language());
