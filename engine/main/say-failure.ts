import { isReglamentError, type ReglamentError } from '../errors.ts';

/** Why the server could not start and what to do about it, as lines for a terminal. */
export function sayFailure(error: unknown): string[] {
  if (isReglamentError(error)) return ours(error);
  const fault = (error ?? {}) as NodeJS.ErrnoException & { address?: string; port?: number };
  const { code, address, port } = fault;
  if (code === 'EADDRINUSE') {
    return [
      `Port ${port} of ${address} is taken: another program listens there, perhaps a Reglament that runs already.`,
      `Stop it, or take another port: PORT=${(port ?? 3000) + 1} npm start`,
    ];
  }
  if (code === 'EACCES' && port !== undefined)
    return [`You may not listen on port ${port}. Take one above 1024: PORT=3000 npm start`];
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return [`HOST names no address of this machine (${address ?? code}). 0.0.0.0 stands for all it has.`];
  if (code?.startsWith('ERR_OSSL') === true || code?.startsWith('ERR_SSL') === true)
    return [`The certificate of TLS_CERT and TLS_KEY cannot be used: ${(error as Error).message}.`];
  if (code === 'EACCES' || code === 'EROFS' || code === 'ENOSPC' || fault.syscall === 'mkdir')
    return [`The data cannot be written: ${(error as Error).message}. Choose another folder by DATA_DIR.`];
  return [`Reglament could not start: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`];
}

const REMEDIES: Readonly<Record<string, string>> = {
  CONFIG_INVALID: 'Correct them in the environment or in the file .env; .env.example lists them all.',
  STORE_UNAVAILABLE:
    'Check that it runs and that DATABASE_URL is right; without DATABASE_URL the embedded database is used.',
  PACK_UNREADABLE: 'Name a folder of definitions/ by PACK.',
};

function ours(error: ReglamentError): string[] {
  const remedy = REMEDIES[error.code];
  return [
    `Reglament could not start. ${error.code}: ${error.message}`,
    ...error.details.map(({ message }) => `  ${message}`),
    ...(remedy === undefined ? [] : [remedy]),
  ];
}
