import { ASSETS } from '../../page/assets.ts';
import { type Html, html } from '../../page/html.ts';
import { type OpenApiDocument, operationsOf, type Operation } from './operations.ts';
import { schemaText } from './schema-text.ts';
import { API_STYLE_PATH } from './style.ts';

/** The description of the interface for people: every call with its parameters, bodies, answers and refusals; `server` stands in the example. */
export function apiPage(document: object, server: string): Html {
  const api = document as OpenApiDocument;
  const tags = operationsOf(api);
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>API · Reglament</title>
<link rel="icon" href="${ASSETS.icon}" type="image/svg+xml">
<link rel="stylesheet" href="${ASSETS.style}">
<link rel="stylesheet" href="${API_STYLE_PATH}">
</head>
<body class="api">
<a class="skip" href="#main">To the content</a>
<header class="top"><a class="brand" href="/">Reglament</a><span class="pack">API ${api.info.version}</span><a href="/">To the requests</a></header>
<main id="main">
<h1>API</h1>
<p>${api.info.description} The same as a document for programs: <a href="/api/v1/openapi.json">openapi.json</a> (OpenAPI 3.1).</p>
<p>Programs log in by an API token, made under <a href="/account">your account</a>:</p>
<pre><code>curl -H 'Authorization: Bearer …' ${server}/api/v1/requests</code></pre>
<nav aria-label="Contents"><ul class="api-contents">
${[...tags].map(
  ([tag, operations]) =>
    html`<li><a href="#${anchor(tag)}">${tag}</a> <span class="count">${operations.length}</span></li>`,
)}
<li><a href="#schemas">Schemas</a> <span class="count">${Object.keys(api.components.schemas).length}</span></li>
</ul></nav>
${[...tags].map(
  ([tag, operations]) =>
    html`<section id="${anchor(tag)}"><h2>${tag}</h2>${operations.map((each) => operation(each))}</section>`,
)}
<section id="schemas"><h2>Schemas</h2>
${Object.entries(api.components.schemas).map(
  ([name, schema]) =>
    html`<details id="schema-${name}"><summary>${name}</summary><pre><code>${schemaText(schema)}</code></pre></details>`,
)}
</section>
</main>
</body>
</html>
`;
}

function operation({ method, path, about }: Operation): Html {
  const { summary, description, parameters, requestBody, responses, operationId } = about;
  return html`<details class="operation" id="${operationId}">
<summary><code><b>${method.toUpperCase()}</b> ${path}</code> <span>${summary}</span></summary>
<div class="operation-body">
${description && html`<p>${description}</p>`}
<p>${ACCESS[about['x-access']] ?? `With a session, or a token with the scope ${about['x-access']}.`}</p>
${
  parameters.length > 0 &&
  html`<table><caption>Parameters</caption><thead><tr><th scope="col">name</th><th scope="col">in</th><th scope="col">value</th><th scope="col">meaning</th></tr></thead>
<tbody>${parameters.map(
    (each) =>
      html`<tr><td><code>${each.name}</code>${each.required && ' *'}</td><td>${each.in}</td><td><code>${schemaText(each.schema)}</code></td><td>${each.description}</td></tr>`,
  )}</tbody></table>`
}
${
  requestBody &&
  Object.entries(requestBody.content).map(
    ([type, { schema }]) => html`<h3>Body <code>${type}</code></h3><pre><code>${schemaText(schema)}</code></pre>`,
  )
}
<h3>Answers</h3>
<dl>${Object.entries(responses).map(
    ([status, answer]) =>
      html`<dt>${status}</dt><dd>${answer.description}${
        Number(status) < 300 &&
        Object.values(answer.content ?? {}).map(({ schema }) => html`<pre><code>${schemaText(schema)}</code></pre>`)
      }</dd>`,
  )}</dl>
</div>
</details>`;
}

const ACCESS: Readonly<Record<string, string>> = {
  public: 'Anybody may call it.',
  session: 'With a session alone: API tokens are refused.',
};

function anchor(tag: string): string {
  return tag.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
}
