import type { Wanted } from '../../queries/index.ts';

/** What an address may carry of a filter: lists are texts with commas. */
export interface FilterQuery {
  readonly open?: boolean | undefined;
  readonly status?: string | undefined;
  readonly flag?: string | undefined;
  readonly type?: string | undefined;
  readonly team?: string | undefined;
  readonly client?: string | undefined;
  readonly model?: string | undefined;
  readonly priority?: string | undefined;
  readonly assignee?: string | undefined;
  readonly due?: string | undefined;
  readonly waiting?: string | undefined;
  readonly number?: string | undefined;
}

/** The filter that an address asks for. */
export function readFilter({
  status,
  flag,
  type,
  team,
  client,
  model,
  priority,
  assignee,
  ...rest
}: FilterQuery): Wanted {
  return {
    ...rest,
    ...(status === undefined ? {} : { status: status.split(',') }),
    ...(flag === undefined ? {} : { flag: flag.split(',') }),
    ...(type === undefined ? {} : { type: type.split(',') }),
    ...(team === undefined ? {} : { team: team === 'mine' ? team : team.split(',') }),
    ...(client === undefined ? {} : { client: client.split(',') }),
    ...(model === undefined ? {} : { model: model.split(',') }),
    ...(priority === undefined ? {} : { priority: priority.split(',') as NonNullable<Wanted['priority']> }),
    ...(assignee === undefined ? {} : { assignee: assignee.toLowerCase() }),
  };
}
