import type { Detail } from '../errors.ts';
import { isLoopback } from './loopback.ts';
import type { Get } from './read-settings.ts';
import type { SettingName } from './settings.ts';

/** What settings that are fine one by one say against each other; `known` problems are not told a second time. */
export function contradictions(get: Get, known: readonly Detail[]): Detail[] {
  const given = (name: SettingName): boolean => get(name) !== null || known.some(({ path }) => path.startsWith(name));
  const problems: Detail[] = [];
  const add = (rule: string, path: SettingName, message: string): void => {
    problems.push({ rule, path, message: `${path}: ${message}` });
  };
  const together = (names: readonly SettingName[]): void => {
    const missing = names.filter((name) => !given(name));
    if (missing.length === names.length) return;
    for (const name of missing) add('missing', name, `needed with ${names.find(given)}`);
  };

  const host = get('HOST');
  if (host !== null && !isLoopback(host) && !given('PUBLIC_URL')) {
    const remedy =
      'set PUBLIC_URL to the address under which people reach this server, such as https://desk.example.org';
    add('missing', 'PUBLIC_URL', `needed, because HOST "${host}" can be reached by others; ${remedy}`);
  }
  together(['TLS_CERT', 'TLS_KEY']);
  if (get('TLS_CERT') !== null && get('PUBLIC_URL')?.startsWith('http:') === true)
    add('contradiction', 'PUBLIC_URL', 'expected https://…, because TLS_CERT makes this server speak https only');
  together(['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET']);
  for (const name of ['OIDC_TITLE', 'OIDC_NEW_PEOPLE'] as const)
    if (get(name) !== null && !given('OIDC_ISSUER')) add('missing', 'OIDC_ISSUER', `needed with ${name}`);
  if (given('OIDC_ISSUER') && !given('PUBLIC_URL'))
    add('missing', 'PUBLIC_URL', 'needed with OIDC_ISSUER: the provider sends people back there');
  together(['SMTP_URL', 'MAIL_FROM']);
  return problems;
}
