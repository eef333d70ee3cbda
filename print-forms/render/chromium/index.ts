/** The browser inside a package, for the renderer and for the browser tests. */
export { type ChromiumProgram, unpackedChromium } from './unpacked-chromium.ts';
