// The public API, as any other client has it.

import { language, t } from './i18n.js';
import { token, signInAgain } from './sign-in.js';

/** An answer of the API that is no success: a problem document (RFC 9457). */
export class Problem extends Error {
  constructor(document, status) {
    super(document.title ?? t('error.status', { status }));
    this.code = document.code;
    this.status = status;
    this.detail = document.detail;
    this.errors = document.errors ?? [];
    this.traceId = document.traceId;
  }
}

async function request(path, query, accept, signal) {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value === null || value === undefined || value === '') continue;
    for (const one of [value].flat()) parameters.append(name, one);
  }
  const text = parameters.toString();
  const headers = { Accept: accept, 'Accept-Language': language() };
  const bearer = await token();
  if (bearer) headers.Authorization = `Bearer ${bearer}`;
  let response;
  try {
    response = await fetch(`v1/${path}${text ? `?${text}` : ''}`, { headers, signal });
  } catch (error) {
    if (error.name === 'AbortError') throw error;
    throw new Problem({ title: t('error.network') }, 0);
  }
  if (response.ok) return response;
  if (response.status === 401 && bearer) signInAgain();
  throw new Problem(await response.json().catch(() => ({})), response.status);
}

/** One resource, or one page of a list. */
export const get = async (path, query, signal) => (await request(path, query, 'application/json', signal)).json();

export const getMap = async (path, query, signal) => (await request(path, query, 'application/geo+json', signal)).json();

/** Every item of a list, sent whole, a line each. */
export async function getAll(path, query, signal) {
  const response = await request(path, query, 'application/x-ndjson', signal);
  const items = [];
  let rest = '';
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  for (;;) {
    const { done, value } = await reader.read();
    const lines = (rest + (value ?? '')).split('\n');
    rest = done ? '' : lines.pop();
    for (const line of lines) if (line.trim()) items.push(JSON.parse(line));
    if (done) return items;
  }
}

/** Saves a list as a table for a spreadsheet of the reader's language. */
export async function download(path, query, name) {
  const dialect = language() === 'fr' ? 'text/csv; dialect=fr' : 'text/csv';
  const response = await request(path, query, dialect);
  const url = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = url;
  link.download = `${name}.csv`;
  link.click();
  URL.revokeObjectURL(url);
}
