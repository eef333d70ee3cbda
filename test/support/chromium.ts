import { type Browser, chromium } from 'playwright-core';
import { unpackedChromium } from '../../print-forms/render/chromium/index.ts';

/** No network but this machine's own, no sandbox (tests may run as root), no graphics card. */
const FLAGS = [
  '--no-sandbox',
  '--no-zygote',
  '--disable-gpu',
  '--disable-webgl',
  '--disable-background-networking',
  '--force-color-profile=srgb',
];

/** Starts the browser that also makes PDFs; close it. The first call on a machine unpacks it, which takes some seconds. */
export async function launchChromium(): Promise<Browser> {
  const { path, env } = await unpackedChromium();
  return chromium.launch({
    executablePath: path,
    args: FLAGS,
    env: { ...process.env, ...env },
  });
}
