import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Express } from 'express';

const STYLE = ['./page.css', './sign-in/sign-in.css']
  .map((file) => readFileSync(new URL(file, import.meta.url), 'utf8'))
  .join('\n');
const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="3" fill="#1a5fb4"/><path d="M4 12V4h4.5a2.5 2.5 0 0 1 0 5H4m4.5 0L12 12" fill="none" stroke="#fff" stroke-width="1.8"/></svg>`;

const version = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);

/** Addresses of what pages load; each holds a hash of its content, so a browser may keep it for ever. */
export const ASSETS = {
  style: `/assets/page-${version(STYLE)}.css`,
  icon: `/assets/icon-${version(ICON)}.svg`,
} as const;

export function assetRoutes(app: Express): void {
  const serve = (path: string, type: string, text: string): void => {
    app.get(path, (_, response) => {
      response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
      response.type(type).send(text);
    });
  };
  serve(ASSETS.style, 'css', STYLE);
  serve(ASSETS.icon, 'svg', ICON);
  // Browsers ask for it on their own, whatever a page names.
  serve('/favicon.ico', 'svg', ICON);
}
