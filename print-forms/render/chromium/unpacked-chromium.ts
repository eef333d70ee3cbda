/**
 * The Chromium that `@sparticuz/chromium` carries, unpacked into a folder of ours. The package's own helper unpacks to a
 * fixed place in the shared temporary folder, where others can plant a file and two processes meet.
 */
import { execFileSync } from 'node:child_process';
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';
import { extract } from 'tar-stream';

const CACHE = fileURLToPath(new URL('../../../node_modules/.cache/reglament/', import.meta.url));

/** A program and what its environment must hold for it to start and to draw the same everywhere. */
export interface ChromiumProgram {
  readonly path: string;
  readonly env: Readonly<Record<string, string>>;
}

/** Where the program is. The first call on a machine unpacks it, which takes some seconds. */
export async function unpackedChromium(): Promise<ChromiumProgram> {
  const bin = join(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '..', 'bin');
  const { version } = JSON.parse(readFileSync(join(bin, '..', 'package.json'), 'utf8')) as { version: string };
  const home = join(CACHE, `chromium-${version}`);
  if (!existsSync(home)) await unpack(bin, home);
  const path = join(home, 'chromium');
  const env: Record<string, string> = { FONTCONFIG_PATH: join(home, 'fonts') };
  if (lacksLibraries(path)) {
    env['LD_LIBRARY_PATH'] = [join(home, 'libraries', 'lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':');
  }
  return { path, env };
}

async function unpack(bin: string, home: string): Promise<void> {
  mkdirSync(CACHE, { recursive: true });
  const unfinished = mkdtempSync(join(CACHE, 'chromium-'));
  const program = createWriteStream(join(unfinished, 'chromium'), { mode: 0o755 });
  await pipeline(createReadStream(join(bin, 'chromium.br')), createBrotliDecompress({ chunkSize: 1 << 21 }), program);
  await unpackTar(join(bin, 'al2023.tar.br'), join(unfinished, 'libraries'));
  await unpackTar(join(bin, 'fonts.tar.br'), join(unfinished, 'fonts'));
  const cache = join(home, 'fonts', 'cache');
  writeFileSync(
    join(unfinished, 'fonts', 'fonts.conf'),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir prefix="relative">fonts</dir><cachedir>${cache}</cachedir></fontconfig>`,
  );
  try {
    renameSync(unfinished, home);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    // Another process may have been first; then its folder serves.
    if (!existsSync(home)) throw error;
  }
}

async function unpackTar(archive: string, folder: string): Promise<void> {
  const entries = extract();
  createReadStream(archive).pipe(createBrotliDecompress()).pipe(entries);
  for await (const entry of entries) {
    const target = join(folder, entry.header.name);
    if (entry.header.type !== 'file' || !target.startsWith(folder)) {
      entry.resume();
      continue;
    }
    mkdirSync(dirname(target), { recursive: true });
    await pipeline(entry, createWriteStream(target, { mode: entry.header.mode ?? 0o644 }));
  }
}

/** Lists the libraries that a program needs; part of the system where there is one. */
const LINKER = 'ldd';

function lacksLibraries(path: string): boolean {
  try {
    return execFileSync(LINKER, [path], { encoding: 'utf8' }).includes('not found');
  } catch {
    // Where there is no ldd, the libraries that came with the program do no harm.
    return true;
  }
}
