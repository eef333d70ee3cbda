import { join } from 'node:path';

/**
 * All that the browser is started with; neither the package's flags nor the driver's own are taken. Pages have no way out:
 * every name resolves to nothing, every request goes to a proxy that is not there, this machine's own addresses included.
 * No sandbox of the browser's own: it needs user namespaces, which containers seldom give, so nothing here relies on it.
 */
export function flagsOf(folder: string): string[] {
  return [
    '--headless',
    '--remote-debugging-pipe',
    `--user-data-dir=${join(folder, 'profile')}`,
    `--disk-cache-dir=${join(folder, 'cache')}`,
    '--no-sandbox',
    '--no-zygote',
    '--disable-gpu',
    '--disable-webgl',
    '--disable-3d-apis',
    '--disable-dev-shm-usage',
    '--proxy-server=http://127.0.0.1:9',
    '--proxy-bypass-list=<-loopback>',
    '--host-resolver-rules=MAP * ~NOTFOUND',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-component-extensions-with-background-pages',
    '--disable-default-apps',
    '--disable-extensions',
    '--disable-sync',
    '--disable-breakpad',
    '--disable-crash-reporter',
    '--disable-domain-reliability',
    '--disable-client-side-phishing-detection',
    '--disable-background-timer-throttling',
    '--disable-renderer-backgrounding',
    '--disable-backgrounding-occluded-windows',
    '--disable-features=Translate,MediaRouter,OptimizationHints,AcceptCHFrame,DialMediaRouteProvider,PrefetchPrivacyChanges',
    '--dns-prefetch-disable',
    '--no-pings',
    '--no-first-run',
    '--no-default-browser-check',
    '--mute-audio',
    '--hide-scrollbars',
    '--password-store=basic',
    '--use-mock-keychain',
    '--force-color-profile=srgb',
    '--font-render-hinting=none',
    '--lang=en-US',
    'about:blank',
  ];
}
