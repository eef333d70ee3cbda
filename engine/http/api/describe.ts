import type { Express } from 'express';
import { html } from '../page/html.ts';
import { openApi } from './openapi.ts';
import { apiPage } from './page/api-page.ts';
import { API_STYLE, API_STYLE_PATH } from './page/style.ts';
import type { ApiRoute } from './route.ts';
import { VERSION } from './version.ts';

/** `GET /api/v1/openapi.json`, and the same as a page for people at `/api`. Both are public: they tell no data. */
export function describeApi(app: Express, routes: readonly ApiRoute[], url: string): void {
  const document = openApi(routes, { version: VERSION, url });
  // Rendered once: only the address of the example is told by who asks.
  const [before = '', after = ''] = apiPage(document, EXAMPLE).markup.split(EXAMPLE);
  app.get('/api/v1/openapi.json', (_, response) => {
    response.json(document);
  });
  app.get(API_STYLE_PATH, (_, response) => {
    response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
    response.type('css').send(API_STYLE);
  });
  app.get('/api', (request, response) => {
    const server = url === '/' ? `${request.protocol}://${request.host}` : url.replace(/\/$/, '');
    response.type('html').send(before + html`${server}`.markup + after);
  });
}

const EXAMPLE = 'address-of-the-example';
