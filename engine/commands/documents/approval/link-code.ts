import { randomBytes } from 'node:crypto';
import { type DocumentRow, insertLink } from '../../../store/documents/index.ts';
import type { Tx } from '../../../store/store.ts';
import type { CommandContext } from '../../context.ts';
import { doorOf } from '../../people/door-settings.ts';

/** Where the other side reads a document and answers it. Without a code: what each such address begins with. */
export function approveUrl(ctx: CommandContext, code = ''): string {
  return `${doorOf(ctx).publicUrl}/approve/${code}`;
}

interface GivenLink {
  /** The last day, `YYYY-MM-DD`. */
  readonly expiresOn: string;
  readonly by: number;
  readonly at: number;
  /** It stands on the paper. */
  readonly printed?: boolean;
}

/** Makes a link of 192 bits of chance, which nobody guesses, and gives its code. */
export async function giveLink(
  ctx: CommandContext,
  tx: Tx,
  { id }: Pick<DocumentRow, 'id'>,
  { expiresOn, by, at, printed = false }: GivenLink,
): Promise<string> {
  const code = randomBytes(24).toString('base64url');
  const codeSealed = ctx.store.sealer.seal(code);
  await insertLink(tx, {
    documentId: id,
    code,
    codeSealed,
    expiresOn,
    createdBy: by,
    createdAt: at,
    printed: printed ? 1 : null,
  });
  return code;
}
