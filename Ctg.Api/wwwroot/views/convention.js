// One convention: its life, its parties and perimeter, its plan and indicators. Without an id, the way to one.

import { get, getAll } from '../api.js';
import { h } from '../dom.js';
import { day, label, number, shortDay, t } from '../i18n.js';
import { toView, within } from '../links.js';
import { empty, fill } from '../messages.js';
import { place } from '../places.js';
import { sections } from '../sections.js';
import { table } from '../table.js';
import { life } from './convention-life.js';
import { planOf } from './convention-plan.js';
import { search } from './convention-search.js';

export const view = {
  filters: [],
  subject: async (state, signal) => {
    if (!state.id) return null;
    const convention = await find(state.id, signal);
    return `${convention.reference} – ${convention.title}`;
  },
  show: (box, state, signal) => (state.id ? one(box, state, signal) : search(box, state, signal)),
};

let last = { id: null, asked: null };

// The heading and the view ask for the same one at the same time.
function find(id, signal) {
  if (last.id !== id || last.signal !== signal) last = { id, signal, asked: get(`conventions/${encodeURIComponent(id)}`, {}, signal) };
  return last.asked;
}

async function one(box, state, signal) {
  const path = `conventions/${encodeURIComponent(state.id)}`;
  const plans = getAll(`${path}/action-plans`, {}, signal);
  const planned = plans.then(async list => {
    const plan = chosen(list, state.plan);
    return { plan, plans: list, content: plan && await get(`action-plans/${plan.id}/content`, {}, signal) };
  });
  planned.catch(() => {});
  // A convention that there is not is told once, by whoever asked for the view.
  const convention = await find(state.id, signal);
  const parts = sections(box, {
    facts: null, life: t('convention.life'), parties: t('convention.parties'), perimeter: t('convention.perimeter'), plan: t('convention.plan'), indicators: t('convention.indicators'),
  });
  const steering = async () => Promise.all(['meetings', 'evaluations'].map(list => getAll(`${path}/${list}`, {}, signal)));
  await Promise.all([
    fill(parts.facts, signal, () => convention, facts),
    fill(parts.life, signal, steering, ([meetings, evaluations]) => life(convention, meetings, evaluations)),
    fill(parts.parties, signal, () => convention, parties),
    fill(parts.perimeter, signal, () => namesOf(convention.perimeter), perimeter),
    fill(parts.plan, signal, () => planned, of => planOf(of).plan),
    fill(parts.indicators, signal, () => planned, of => planOf(of).indicators),
  ]);
}

/** The plan that is asked for, or the one that holds: adopted before any other, the latest edition of these. */
function chosen(plans, id) {
  const rank = { adopted: 0, submitted: 1, draft: 2, closed: 3 };
  return plans.find(plan => plan.id === id) ?? plans.toSorted((a, b) => rank[a.stage] - rank[b.stage] || b.edition - a.edition)[0] ?? null;
}

const facts = convention => [
  h('p', {}, toView('convention', {}, t('convention.others'))),
  h('p', {}, h('span', { class: 'badge' }, label('situation', convention.situation)), ' ',
    convention.situation === 'unsigned' || convention.stage !== 'signed' ? h('span', { class: 'badge' }, label('stage', convention.stage)) : null, ' ',
    convention.startDate ? t('convention.period', { start: day(convention.startDate), end: day(convention.termination?.effectiveOn ?? convention.endDate) }) : null),
  convention.description ? h('p', { class: 'note' }, convention.description) : null,
  h('ul', { class: 'chips', 'aria-label': t('convention.themes') }, convention.themes.map(theme => h('li', {}, theme.localLabel ?? label('theme', theme.code)))),
];

const parties = convention => table(t('convention.partiesCaption'), [
  { label: t('column.party'), value: party => party.name },
  { label: t('column.role'), value: party => label('role', party.role) },
  { label: t('column.deliberation'), value: party => actOf(convention.deliberations.filter(one => !one.isSuperseded), party, one => `${shortDay(one.heldOn)} – ${label('deliberation', one.state)}`) },
  { label: t('column.signedOn'), value: party => actOf(convention.signatures.filter(one => !one.isSuperseded), party, one => shortDay(one.signedOn)) },
], convention.parties);

const actOf = (acts, party, words) => {
  const found = acts.find(act => act.organisation === party.organisation && act.amendment === null);
  return found ? words(found) : party.mustSign ? t('convention.awaited') : t('none');
};

const namedAtMost = 60;

async function namesOf({ communes }) {
  const present = communes.filter(commune => commune.until === null);
  const named = await Promise.all(present.slice(0, namedAtMost).map(commune => place(commune.territory).catch(() => ({ key: commune.territory, name: commune.territory }))));
  return { named, rest: present.length - named.length };
}

function perimeter({ named, rest }) {
  if (named.length === 0) return empty(t('convention.noPerimeter'));
  return [
    h('p', {}, t('convention.communes', { n: named.length + rest })),
    h('ul', { class: 'chips' }, named.map(commune => h('li', {}, within({ view: null, id: null, plan: null, within: commune.key }, commune.name)))),
    rest > 0 ? h('p', { class: 'note' }, t('convention.andMore', { n: rest, all: number(rest) })) : null,
  ];
}
