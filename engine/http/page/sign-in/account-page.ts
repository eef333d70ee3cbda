import { fill, type Language, titleIn } from '../../../presenters/index.ts';
import type { Me, PersonItem, SessionView, SubstitutionView, TokenView } from '../../../queries/index.ts';
import { html, Html, type Part } from '../html.ts';
import { layout } from '../layout.ts';
import { ago, sayDate } from '../say-time.ts';
import { link, type View } from '../view.ts';
import { newPassword } from './log-in-pages.ts';
import { done, form, input, problem } from './parts.ts';
import { type Said, type SignInWords, signInWords } from './say.ts';

/** The parts of the page; a refusal is shown in the one that it is about. */
export type AccountPart = 'password' | 'second-factor' | 'sessions' | 'tokens' | 'substitution';

export interface AccountContent {
  readonly me: Me;
  readonly sessions: readonly (SessionView & { readonly current: boolean })[];
  readonly tokens: readonly TokenView[];
  readonly substitutions: readonly SubstitutionView[];
  /** Who may be a deputy. */
  readonly people: readonly PersonItem[];
  /** Begun and not in force: the key and its picture. */
  readonly offer: { readonly secret: string; readonly picture: string } | null;
  readonly said: { readonly part: AccountPart; readonly said: Said } | null;
  readonly done: string | null;
}

const SCOPES = ['read', 'write', 'definitions', 'people', 'operation'] as const;

/** Everything that somebody may change of himself. */
export function accountPage(view: View, content: AccountContent): Html {
  const words = signInWords(view.language);
  const doneWords: Readonly<Record<string, string>> = words.done;
  return layout(
    view,
    words.account,
    html`<div class="account"><h1>${words.account}</h1>${done(doneWords[content.done ?? ''] ?? null)}
${profile(words, view.language, content.me)}${password(view, words, content)}${secondFactor(view, words, content)}${sessions(view, words, content)}${tokens(view, words, content)}${content.me.kind === 'staff' && substitution(view, words, content)}</div>`,
  );
}

/** A secret that is shown this once. */
export function toldPage(view: View, told: { title: string; hint: string; secrets: readonly string[] }): Html {
  const words = signInWords(view.language);
  return layout(
    view,
    told.title,
    html`<section class="card-page wide" aria-labelledby="title"><h1 id="title">${told.title}</h1><p>${told.hint}</p><code class="told lines">${told.secrets.join('\n')}</code><p><a href="${link(view, '/account')}">${words.back}</a></p></section>`,
  );
}

function part(id: string, title: string, body: Part): Html {
  return html`<section class="part" id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${title}</h2>${body}</section>`;
}

function refusalIn({ said }: AccountContent, here: AccountPart): Html | null {
  return said?.part === here ? problem(said.said) : null;
}

function profile(words: SignInWords, language: Language, me: Me): Html {
  const rows: [string, string][] = [
    [words.name, me.name],
    [words.ownLogin, me.login ?? words.none],
    [words.email, me.email ?? words.none],
    [words.roles, me.roles.map(({ title }) => titleIn(title, language)).join(', ') || words.none],
    me.client === null
      ? [words.groups, me.groups.map(({ title }) => titleIn(title, language)).join(', ') || words.none]
      : [words.company, me.client.name],
  ];
  return part(
    'profile',
    words.profile,
    html`<dl class="facts">${rows.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>`,
  );
}

function password(view: View, words: SignInWords, content: AccountContent): Html {
  const name = html`<input type="text" value="${content.me.login ?? ''}" autocomplete="username" aria-label="${words.login}" readonly hidden>`;
  const old = input('old', words.oldPassword, { type: 'password', autocomplete: 'current-password' });
  const fields = html`${name}<div class="row">${old}${newPassword(view)}</div><p class="note">${words.changePasswordHint}</p>`;
  return part(
    'password-part',
    words.password,
    html`${refusalIn(content, 'password')}${form(fields, words.changePassword, { action: link(view, '/account/password') })}`,
  );
}

function secondFactor(view: View, words: SignInWords, content: AccountContent): Html {
  const { me, offer } = content;
  const refusal = refusalIn(content, 'second-factor');
  const action = (name: string): { action: string } => ({ action: link(view, `/account/second-factor${name}`) });
  if (me.secondFactor) {
    const field = input('off-password', words.oldPassword, { type: 'password', autocomplete: 'current-password' });
    const off = form(field, words.factorEnd, { ...action('/off'), quiet: true });
    return part(
      'factor',
      words.factor,
      html`<p>${fill(words.factorOn, { count: me.recoveryCodes })}</p>${refusal}${off}`,
    );
  }
  if (offer === null) {
    const on = form(null, words.factorBegin, { ...action(''), quiet: true });
    return part('factor', words.factor, html`<p>${words.factorOff}</p>${refusal}${on}`);
  }
  const code = input('code', words.code, { autocomplete: 'one-time-code', numeric: true, most: 10 });
  return part(
    'factor',
    words.factor,
    html`<p>${fill(words.factorScan, { secret: offer.secret })}</p><div class="qr">${new Html(offer.picture)}</div>${refusal}${form(code, words.factorBegin, action('/confirm'))}`,
  );
}

function sessions(view: View, words: SignInWords, content: AccountContent): Html {
  const row = ({ uuid, agent, address, seenAt, current }: AccountContent['sessions'][number]): Html =>
    html`<tr><td data-label="${words.session}"><span>${browserOf(agent)}${current && html` <strong>(${words.thisOne})</strong>`}</span></td><td data-label="${words.address}">${address}</td><td data-label="${words.seen}">${ago(view, new Date(seenAt).toISOString())}</td><td>${!current && form(html`<input type="hidden" name="uuid" value="${uuid}">`, words.end, { action: link(view, '/account/sessions/end'), quiet: true })}</td></tr>`;
  const all = form(null, words.endAll, { action: link(view, '/account/sessions/end-all'), quiet: true });
  return part(
    'sessions',
    words.sessions,
    html`${refusalIn(content, 'sessions')}<table><thead><tr><th scope="col">${words.session}</th><th scope="col">${words.address}</th><th scope="col">${words.seen}</th><th></th></tr></thead><tbody>${content.sessions.map(row)}</tbody></table>${all}`,
  );
}

function tokens(view: View, words: SignInWords, content: AccountContent): Html {
  const scopes = html`<fieldset class="scopes"><legend>${words.scopes}</legend>${SCOPES.map(
    (scope) =>
      html`<label><input type="checkbox" name="scopes" value="${scope}"${scope === 'read' && html` checked`}>${words.scope[scope]}</label>`,
  )}</fieldset>`;
  const fields = html`<div class="row">${input('token-name', words.tokenName, { most: 100 })}${input('expires', words.expires, { type: 'date', required: false, hint: words.expiresHint })}</div>${scopes}`;
  const known = content.tokens.filter(({ revokedAt }) => revokedAt === null);
  const list =
    known.length === 0
      ? html`<p class="muted">${words.noTokens}</p>`
      : html`<table><thead><tr><th scope="col">${words.tokenName}</th><th scope="col">${words.scopes}</th><th scope="col">${words.expires}</th><th scope="col">${words.seen}</th><th></th></tr></thead><tbody>${known.map((token) => tokenRow(view, words, token))}</tbody></table>`;
  return part(
    'tokens',
    words.tokens,
    html`<p class="muted">${words.tokensHint}</p>${refusalIn(content, 'tokens')}${list}${form(fields, words.createToken, { action: link(view, '/account/tokens'), quiet: true })}`,
  );
}

function tokenRow(view: View, words: SignInWords, { uuid, name, scopes, expiresAt, seenAt }: TokenView): Html {
  const titles: Readonly<Record<string, string>> = words.scope;
  const expired = expiresAt !== null && expiresAt <= view.now.getTime();
  const until = expiresAt === null ? words.never : day(view, expiresAt);
  return html`<tr><td data-label="${words.tokenName}">${name}</td><td data-label="${words.scopes}">${scopes.map((scope) => titles[scope] ?? scope).join(', ')}</td><td data-label="${words.expires}">${expired ? words.expired : until}</td><td data-label="${words.seen}">${seenAt === null ? words.notUsed : ago(view, new Date(seenAt).toISOString())}</td><td>${form(html`<input type="hidden" name="uuid" value="${uuid}">`, words.revoke, { action: link(view, '/account/tokens/revoke'), quiet: true })}</td></tr>`;
}

function substitution(view: View, words: SignInWords, content: AccountContent): Html {
  const { substitutions, people, me } = content;
  const list = substitutions.map(
    ({ uuid, absent, deputy, fromAt, untilAt }) =>
      html`<tr><td>${fill(words.standsFor, { deputy: deputy?.name ?? '', absent: absent?.name ?? '' })}</td><td>${day(view, fromAt)} – ${day(view, untilAt - 1)}</td><td>${form(html`<input type="hidden" name="uuid" value="${uuid}">`, words.endNow, { action: link(view, '/account/substitution/end'), quiet: true })}</td></tr>`,
  );
  const others = people.filter(({ uuid }) => uuid !== me.uuid);
  const deputy = html`<div class="field"><label for="deputy">${words.deputy}</label><select id="deputy" name="deputy" required><option value=""></option>${others.map(({ uuid, name }) => html`<option value="${uuid}">${name}</option>`)}</select></div>`;
  const fields = html`<div class="row">${deputy}${input('from', words.from, { type: 'date' })}${input('until', words.until, { type: 'date' })}</div>`;
  return part(
    'substitution',
    words.substitution,
    html`<p class="muted">${words.substitutionHint}</p>${refusalIn(content, 'substitution')}${list.length === 0 ? html`<p class="muted">${words.noSubstitution}</p>` : html`<table><tbody>${list}</tbody></table>`}${form(fields, words.substitute, { action: link(view, '/account/substitution'), quiet: true })}<p class="note">${words.times}</p>`,
  );
}

function day(view: View, at: number): string {
  return sayDate(view, new Date(at).toISOString().slice(0, 10));
}

/** "Firefox · Windows" of what a browser calls itself. */
function browserOf(agent: string): string {
  const browser = ['Edg', 'OPR', 'YaBrowser', 'Firefox', 'Chrome', 'Safari'].find((name) => agent.includes(`${name}/`));
  const system = ['Windows', 'Android', 'iPhone', 'iPad', 'Mac OS X', 'Linux'].find((name) => agent.includes(name));
  const named = { Edg: 'Edge', OPR: 'Opera', YaBrowser: 'Yandex' }[browser ?? ''] ?? browser;
  return [named, system].filter((name) => name !== undefined).join(' · ') || agent.slice(0, 40) || '–';
}
