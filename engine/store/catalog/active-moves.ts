import type { CompiledWorkflow } from '../../language/index.ts';
import type { MigrationJob } from '../migration-jobs.ts';

/** A migration under way and where it takes requests. */
export interface ActiveMove {
  readonly job: MigrationJob;
  /** By request type and client. */
  readonly targets: ReadonlyMap<string, CompiledWorkflow>;
}

/** The workflow to which requests of this type and client move; undefined when their type is gone. A client without an overlay has the base. */
export function moveTarget(
  targets: ActiveMove['targets'],
  type: string,
  client: string | null,
): CompiledWorkflow | undefined {
  return targets.get(targetKey(type, client)) ?? targets.get(targetKey(type, null));
}

export function targetKey(type: string, client: string | null): string {
  return `${type}/${client ?? ''}`;
}
