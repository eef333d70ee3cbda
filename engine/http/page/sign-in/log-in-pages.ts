import { fill, titleIn } from '../../../presenters/index.ts';
import type { DemoLogin } from '../../../queries/index.ts';
import { html, type Html } from '../html.ts';
import { link, type View } from '../view.ts';
import { cardPage, form, input, problem } from './parts.ts';
import { type Said, signInWords } from './say.ts';

export interface LogInContent {
  readonly said: Said | null;
  readonly login: string;
  readonly next: string;
  /** Whom one may be in a demo, and their password; null elsewhere. */
  readonly demo: { readonly people: readonly DemoLogin[]; readonly password: string } | null;
  /** What the sign-in provider is called; null without one. */
  readonly provider: string | null;
}

/** The page by which people get in. */
export function logInPage(view: View, { said, login, next, demo, provider }: LogInContent): Html {
  const words = signInWords(view.language);
  const kept = html`<input type="hidden" name="next" value="${next}">`;
  const fields = html`${kept}${input('login', words.login, { value: login, autocomplete: 'username', focus: login === '' })}${input('password', words.password, { type: 'password', autocomplete: 'current-password', focus: login !== '' })}`;
  const shown = demo !== null && demo.people.length > 0;
  return cardPage(
    view,
    words.logIn,
    html`${problem(said)}${form(fields, words.enter, { action: link(view, '/login') })}<p><a href="${link(view, '/forgot')}">${words.forgot}</a></p>${
      provider !== null &&
      html`<p><a href="${link(view, '/login/provider', { next })}">${fill(words.provider, { provider })}</a></p>`
    }${shown && demoPeople(view, demo, next)}`,
    shown ? 'with-demo' : '',
  );
}

function demoPeople(view: View, { people, password }: NonNullable<LogInContent['demo']>, next: string): Html {
  const words = signInWords(view.language);
  const place = (of: DemoLogin['place']): string => {
    if (of === null) return '';
    return typeof of === 'string' ? of : titleIn(of, view.language);
  };
  return html`<div class="demo-people"><h2>${words.demoTitle}</h2><p class="note">${fill(words.demoHint, { password })}</p><ul>${people.map(
    ({ name, login, roles, place: where }) =>
      html`<li><form method="post" action="${link(view, '/login')}"><input type="hidden" name="login" value="${login}"><input type="hidden" name="password" value="${password}"><input type="hidden" name="next" value="${next}"><button type="submit" aria-label="${fill(words.demoAs, { name })}"><span>${name}</span><span class="muted">${[...new Set([...roles.map((title) => titleIn(title, view.language)), place(where)])].filter((text) => text !== '').join(' · ')}</span></button></form></li>`,
  )}</ul></div>`;
}

/** The page that asks for a code. */
export function codePage(view: View, { said, next }: { readonly said: Said | null; readonly next: string }): Html {
  const words = signInWords(view.language);
  const code = input('code', words.code, {
    autocomplete: 'one-time-code',
    focus: true,
    hint: words.codeHint,
    most: 40,
  });
  const fields = html`<input type="hidden" name="next" value="${next}">${code}`;
  return cardPage(
    view,
    words.codeTitle,
    html`${problem(said)}${form(fields, words.confirm)}<p><a href="${link(view, '/login')}">${words.backToLogIn}</a></p>`,
  );
}

/** The page of a forgotten password; `sent` once it was asked for. */
export function forgotPage(view: View, { said, sent }: { readonly said: Said | null; readonly sent: boolean }): Html {
  const words = signInWords(view.language);
  const back = html`<p><a href="${link(view, '/login')}">${words.backToLogIn}</a></p>`;
  if (sent) return cardPage(view, words.sentTitle, html`<p>${words.sentHint}</p>${back}`);
  const login = input('login', words.login, { autocomplete: 'username', focus: true });
  return cardPage(
    view,
    words.forgotTitle,
    html`<p>${words.forgotHint}</p>${problem(said)}${form(login, words.send)}${back}`,
  );
}

/** The page of an invitation or a reset link. */
export function choosePage(
  view: View,
  content: { readonly title: string; readonly login: string; readonly said: Said | null },
): Html {
  const words = signInWords(view.language);
  const { title, login, said } = content;
  // Named for programs that keep passwords; it is not sent.
  const name = html`<input type="text" value="${login}" autocomplete="username" aria-label="${words.login}" readonly hidden>`;
  return cardPage(
    view,
    title,
    html`<p>${fill(words.yourLogin, { login })}</p>${problem(said)}${form(html`${name}${newPassword(view)}`, words.choose)}`,
  );
}

/** The page of the set-up link. */
export function setUpPage(
  view: View,
  { said, name, login }: { readonly said: Said | null; readonly name: string; readonly login: string },
): Html {
  const words = signInWords(view.language);
  const fields = html`${input('name', words.name, { value: name, autocomplete: 'name', focus: true })}${input('login', words.login, { value: login, autocomplete: 'username' })}${newPassword(view)}`;
  return cardPage(view, words.setUpTitle, html`<p>${words.setUpHint}</p>${problem(said)}${form(fields, words.create)}`);
}

/** A link that is worth nothing any more. */
export function deadLinkPage(view: View): Html {
  const words = signInWords(view.language);
  return cardPage(
    view,
    words.linkTitle,
    html`<p>${words.linkHint}</p><p><a href="${link(view, '/login')}">${words.backToLogIn}</a> · <a href="${link(view, '/forgot')}">${words.forgot}</a></p>`,
  );
}

export function newPassword(view: View): Html {
  const words = signInWords(view.language);
  return input('password', words.newPassword, {
    type: 'password',
    autocomplete: 'new-password',
    hint: words.passwordHint,
    minlength: 12,
  });
}
