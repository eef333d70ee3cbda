import type { Request } from 'express';
import { fill } from '../../presenters/index.ts';
import type { ErrorAnswer } from '../error-handler.ts';
import { html, type Html } from './html.ts';
import { layout } from './layout.ts';
import { bareView, link, type View } from './view.ts';

/** A page that says what went wrong and where to go on. It asks the database nothing: that may be what is broken. */
export function errorPage(request: Request, answer: ErrorAnswer): Html {
  const view = bareView(request);
  const { words } = view;
  const { title, hint } = said(view, request, answer);
  return layout(
    view,
    title,
    html`<section class="error">
<p class="error-status">${answer.status}</p>
<h1>${title}</h1>
<p>${hint}</p>
${answer.status >= 500 && html`<p class="muted">${words.error.id}: <code>${answer.requestId}</code></p>`}
<ul class="ways">
<li><a href="${link(view, '/')}">${words.error.home}</a></li>
</ul>
</section>`,
  );
}

function said(
  { words }: View,
  request: Request,
  { status, code, message }: ErrorAnswer,
): { title: string; hint: string } {
  const { error } = words;
  if (code === 'REQUEST_NOT_FOUND') {
    const number = decode(request.path.split('/').at(-1) ?? '');
    return { title: fill(error.unknownRequest, { request: number }), hint: error.unknownRequestHint };
  }
  if (code === 'PERSON_NOT_FOUND') return { title: error.person, hint: error.personHint };
  if (code === 'PAGES_NOT_BUILT') return { title: error.notBuilt, hint: error.notBuiltHint };
  if (status === 404) return { title: error['404'], hint: error['404Hint'] };
  if (status === 503) return { title: error['503'], hint: error['503Hint'] };
  if (status >= 500) return { title: error['500'], hint: error['500Hint'] };
  return { title: error['400'], hint: message };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // What is not well encoded is shown as it came.
    return text;
  }
}
