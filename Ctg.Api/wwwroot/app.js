// The shell: what stands around a view, and which view the address asks for.

import { setToday } from './dates.js';
import { filterBar } from './filters.js';
import { h } from './dom.js';
import { language, t } from './i18n.js';
import { viewAddress } from './links.js';
import { announce, showProblem } from './messages.js';
import { place } from './places.js';
import { address, followLinks, onChange, read } from './state.js';
import { finishSignIn, isSignedIn, loadSettings, mustSignIn, signIn, signOut } from './sign-in.js';

const views = {
  coverage: () => import('./views/coverage.js'),
  timeline: () => import('./views/timeline.js'),
  expiring: () => import('./views/expiring.js'),
  balance: () => import('./views/balance.js'),
  worklist: () => import('./views/worklist.js'),
  convention: () => import('./views/convention.js'),
};

const root = document.getElementById('view');
const title = document.getElementById('title');
const shown = { view: null, language: null };
let filters = null;
let running = null;

const asked = () => (Object.hasOwn(views, read().view ?? '') ? read().view : 'coverage');

async function show() {
  running?.abort();
  running = new AbortController();
  const { signal } = running;
  const name = asked();
  const isFirst = shown.view === null;
  const isOther = name !== shown.view || language() !== shown.language;
  if (isOther) frame(name);
  else pointLinks();
  try {
    const { view } = await views[name]();
    if (signal.aborted) return;
    if (isOther) {
      filters = filterBar(view.filters);
      root.replaceChildren(filters.element, h('div', { class: `content ${name}` }));
    }
    filters.update(read());
    announce(t('loading'));
    // A territory that there is not is told once, not by every part that asks for it.
    await place(read().within);
    if (signal.aborted) return;
    await Promise.all([head(name, view, signal), view.show(root.lastElementChild, read(), signal)]);
    if (signal.aborted) return;
    announce(t('loaded'));
  } catch (error) {
    if (signal.aborted) return;
    if (!('errors' in error)) console.error(error);
    title.textContent = t(`view.${name}`);
    refuse(error);
    announce(t('failed'));
  }
  // Whoever followed a link that has gone with what it stood in starts again at the heading.
  if (!isFirst && (isOther || document.activeElement === document.body)) title.focus({ preventScroll: !isOther });
}

function refuse(error) {
  const content = root.lastElementChild;
  if (content) delete content.dataset.sections;
  (content ?? root).replaceChildren(showProblem(error));
}

async function head(name, view, signal) {
  const words = t(`view.${name}`);
  if (title.textContent === '' || !view.subject) title.textContent = words;
  const subject = await view.subject?.(read(), signal).catch(() => null);
  if (signal.aborted) return;
  title.replaceChildren(words, ...(subject ? [h('span', { class: 'subject' }, h('span', { class: 'unseen' }, ' – '), subject)] : []));
  document.title = [subject, words, 'Ctg'].filter(Boolean).join(' – ');
}

function frame(name) {
  Object.assign(shown, { view: name, language: language() });
  document.documentElement.lang = language();
  for (const element of document.querySelectorAll('[data-word]')) element.textContent = t(element.dataset.word);
  const navigation = document.getElementById('views');
  navigation.setAttribute('aria-label', t('shell.views'));
  navigation.replaceChildren(h('ul', {}, Object.keys(views).map(view => h('li', {}, h('a', {
    'data-view': view, 'data-within': true, 'aria-current': view === name ? 'page' : null,
  }, t(`view.${view}`))))));
  const other = language() === 'fr' ? 'en' : 'fr';
  document.getElementById('tools').replaceChildren(
    h('a', { id: 'language', 'data-within': true, lang: other, hreflang: other }, other === 'en' ? 'English' : 'Français'),
    ...(isSignedIn() ? [h('button', { type: 'button', class: 'quiet', onclick: () => signOut().catch(tell) }, t('sign.out'))] : []));
  pointLinks();
}

/** Has the links around the view keep what it is asked with. */
function pointLinks() {
  for (const link of document.querySelectorAll('#views a')) link.href = viewAddress(link.dataset.view);
  document.getElementById('language').href = address({ lang: language() === 'fr' ? 'en' : null });
}

/** Says above whatever stands there that signing in or out has failed. */
function tell(error) {
  console.error(error);
  root.prepend(showProblem({ message: t('sign.failed'), detail: error.message }));
}

function gate(settings) {
  running?.abort();
  frame(asked());
  shown.view = null;
  title.textContent = t('sign.title');
  document.title = `${t('sign.title')} – Ctg`;
  root.replaceChildren(settings.clientId === null
    ? h('p', { class: 'problem', role: 'alert' }, t('sign.noClient'))
    : h('div', { class: 'gate' }, h('p', {}, t('sign.why')), h('button', { type: 'button', class: 'main', onclick: () => signIn().catch(tell) }, t('sign.in'))));
}

async function start() {
  frame(asked());
  for (const part of [document.getElementById('views'), document.getElementById('tools'), root]) followLinks(part);
  let settings;
  try {
    settings = await loadSettings();
  } catch {
    root.replaceChildren(showProblem({ message: t('error.network') }));
    return;
  }
  setToday(settings.today);
  const failure = await finishSignIn().then(() => null, error => error);
  shown.view = null;
  const turn = () => (mustSignIn() ? gate(settings) : show());
  onChange(turn);
  addEventListener('signed-out', turn);
  turn();
  if (failure) tell(failure);
}

start();
