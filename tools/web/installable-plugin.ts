import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { type Plugin, transformWithOxc } from 'vite';
import { drawIcon } from './draw-icon.ts';
import { filesAtOnce } from './files-at-once.ts';

export interface InstallableOptions {
  /** Address below which the pages are. */
  readonly scope: string;
  readonly name: string;
  /** Names of pieces that are kept besides what every page needs. */
  readonly kept: RegExp;
  /** Its source: one file without imports, because browsers run it as a script of its own. */
  readonly worker: string;
}

/** Where the list of files stands in the worker, once it is built. */
const PLACE = /(["'`])__SHELL__\1/;

/**
 * Makes pages that a device can install: a manifest, icons, and in the worker `sw.js` the list of the files without which
 * they do not open.
 */
export function installable({ scope, name, kept, worker }: InstallableOptions): Plugin {
  const icons = [192, 512].flatMap((size) =>
    (['any', 'maskable'] as const).map((purpose) => {
      const source = drawIcon(size, { masked: purpose === 'maskable' });
      return { fileName: hashed(`icon-${purpose}-${size}`, 'png', source), source, size, purpose };
    }),
  );
  const manifest = JSON.stringify({
    id: scope,
    name,
    short_name: name,
    start_url: scope,
    scope,
    display: 'standalone',
    theme_color: '#1a5fb4',
    background_color: '#f5f6f8',
    icons: icons.map(({ fileName, size, purpose }) => ({
      src: `${scope}${fileName}`,
      sizes: `${size}x${size}`,
      type: 'image/png',
      purpose,
    })),
  });
  const place = hashed('manifest', 'webmanifest', manifest);
  const touch = icons.find(({ size, purpose }) => size === 192 && purpose === 'maskable')?.fileName ?? '';
  return {
    name: 'installable',
    apply: 'build',
    transformIndexHtml: () => [
      { tag: 'link', attrs: { rel: 'manifest', href: `${scope}${place}` }, injectTo: 'head' },
      { tag: 'link', attrs: { rel: 'icon', href: `${scope}${icons[0]?.fileName ?? ''}` }, injectTo: 'head' },
      { tag: 'link', attrs: { rel: 'apple-touch-icon', href: `${scope}${touch}` }, injectTo: 'head' },
      { tag: 'meta', attrs: { name: 'theme-color', content: '#1a5fb4' }, injectTo: 'head' },
    ],
    generateBundle: {
      // After everything else has named its files.
      order: 'post',
      async handler(_, bundle) {
        this.emitFile({ type: 'asset', fileName: place, source: manifest });
        for (const { fileName, source } of icons) this.emitFile({ type: 'asset', fileName, source });
        const { code } = await transformWithOxc(await readFile(worker, 'utf8'), worker);
        if (!PLACE.test(code) || /^\s*(?:import|export)\b/m.test(code)) throw new Error('this is no worker to be told');
        const files = [place, ...filesAtOnce(bundle, kept)].toSorted();
        const version = createHash('sha256').update(files.join(' ')).digest('hex').slice(0, 12);
        const shell = JSON.stringify({ scope, version, files: files.map((file) => `${scope}${file}`) });
        const source = code.replace(PLACE, () => JSON.stringify(shell));
        this.emitFile({ type: 'asset', fileName: 'sw.js', source });
      },
    },
  };
}

function hashed(name: string, ending: string, content: string | Buffer): string {
  return `assets/${name}-${createHash('sha256').update(content).digest('hex').slice(0, 8)}.${ending}`;
}
