import type { Config } from '../../config/index.ts';

/** Every secret that the settings hold, also those inside addresses, for the censor of the log. */
export function secretsOf(config: Config): (string | null)[] {
  return [
    config.secretKey,
    config.metricsToken,
    config.oidc?.clientSecret ?? null,
    ...passwordsIn(config.databaseUrl),
    ...passwordsIn(config.mail?.url ?? ''),
  ];
}

/** As it is written in the address, and as it is meant. */
function passwordsIn(address: string): string[] {
  if (!URL.canParse(address)) return [];
  const { password } = new URL(address);
  try {
    return [password, decodeURIComponent(password)];
  } catch {
    return [password];
  }
}
