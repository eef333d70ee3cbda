import { existsSync } from 'node:fs';
import { RenderFault } from '../render-fault.ts';
import { type ChromiumProgram, unpackedChromium } from './unpacked-chromium.ts';

/**
 * The browser that was named, or the one inside the package. Fails with RENDER_UNAVAILABLE where there is none: the package
 * holds one for Linux on x64 alone.
 */
export async function findChromium(named: string | undefined): Promise<ChromiumProgram> {
  if (named !== undefined) {
    if (existsSync(named)) return { path: named, env: {} };
    throw new RenderFault(
      'RENDER_UNAVAILABLE',
      `no browser to make PDFs: CHROMIUM_PATH names "${named}", which is not there`,
    );
  }
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new RenderFault(
      'RENDER_UNAVAILABLE',
      `no browser to make PDFs on ${process.platform} ${process.arch}: set CHROMIUM_PATH to a Chromium`,
    );
  try {
    return await unpackedChromium();
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new RenderFault('RENDER_UNAVAILABLE', `the browser could not be unpacked: ${reason}. Set CHROMIUM_PATH`, {
      cause,
    });
  }
}
