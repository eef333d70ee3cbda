import { ReglamentError } from '../../errors.ts';
import type { RegisterKind } from '../../language/registers/index.ts';
import type { Pack } from '../../language/index.ts';
import { registerSight, type RegisterSight } from '../../policies/index.ts';
import type { EntryRow } from '../../store/registers/index.ts';
import type { QueryContext, Viewer } from '../context.ts';
import { type ReadViewer, readViewer } from '../read-viewer.ts';

/** Whoever looks, with what of the registers he sees. */
export interface RegisterReader extends ReadViewer {
  readonly pack: Pack;
  readonly sight: RegisterSight;
}

export async function registerReader(ctx: QueryContext, viewer: Viewer): Promise<RegisterReader> {
  const { pack, roles } = await ctx.catalog.current();
  const reader = await readViewer(ctx, viewer);
  return { ...reader, pack, sight: registerSight(roles, reader.policy) };
}

/** Fails with FORBIDDEN for whoever may not read the registers at all. */
export async function needRegisterReader(ctx: QueryContext, viewer: Viewer): Promise<RegisterReader> {
  const reader = await registerReader(ctx, viewer);
  if (reader.sight.reach === null) throw new ReglamentError('FORBIDDEN', { action: 'read the registers' });
  return reader;
}

/** True when an entry is in sight: of the own company, or a model, which is nobody's. */
export function isInSight({ clientId }: RegisterSight, kind: RegisterKind, row: EntryRow): boolean {
  if (clientId === null || kind === 'equipment-model') return true;
  return (kind === 'client' ? row.id : row.values['client']) === clientId;
}
