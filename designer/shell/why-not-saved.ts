import type { ApiError } from '../../ui/api/index.ts';
import { isFinalRefusal } from '../workspace/final-refusal.ts';

const TOO_LARGE: ReadonlySet<string> = new Set(['DEFINITION_TOO_LARGE', 'INPUT_TOO_LARGE']);

/**
 * Why something is not on the server, where it is kept, and what becomes of it: never that it will be sent when the server
 * would refuse it again. `t` gives the words of the shell.
 */
export function whyNotSaved(
  trouble: Pick<ApiError, 'code' | 'message'> | null,
  keeps: boolean,
  t: (key: string) => string,
): string {
  const code = trouble?.code ?? '';
  const kept = isFinalRefusal(code) && code !== 'NOT_SIGNED_IN' ? 'saved.keptOnly' : 'saved.kept';
  return `${whyOf(trouble, t)} ${t(keeps ? kept : 'saved.notKept')}`.trim();
}

function whyOf(trouble: Pick<ApiError, 'code' | 'message'> | null, t: (key: string) => string): string {
  if (trouble === null) return '';
  if (trouble.code === 'NETWORK_FAILED') return t('saved.noConnection');
  return TOO_LARGE.has(trouble.code) ? t('saved.tooLarge') : trouble.message;
}
