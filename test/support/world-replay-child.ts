/** Replays a log as `reglament replay --resume` does and prints each row once it is committed, until somebody kills it. */
import { writeSync } from 'node:fs';
import { openApp } from '../../engine/app.ts';
import { compiledWorkflows } from '../../engine/cli/compiled-workflows.ts';
import { loadCheckedPack } from '../../engine/cli/load-pack.ts';
import { readLog } from '../../engine/cli/log/read-log.ts';
import { databaseTarget } from '../../engine/cli/replay/database-target.ts';
import { publishOnce } from '../../engine/cli/replay/publish-once.ts';
import { replayLog } from '../../engine/cli/replay/replay-log.ts';
import { builtinKinds } from '../../engine/language/index.ts';

const [databaseUrl = '', folder = '', file = '', columns = '{}'] = process.argv.slice(2);
const { pack, files } = await loadCheckedPack(folder, builtinKinds);
const requestType = [...pack.byKind['request-type'].keys()][0]!;
const workflow = compiledWorkflows(pack, builtinKinds)(requestType, null);
const log = await readLog(file, { columns: JSON.parse(columns) });
const app = await openApp({ databaseUrl, files: 'files' });
await publishOnce(app, files, requestType, workflow);
await replayLog(databaseTarget(app.commands), {
  logId: log.id,
  cases: log.cases,
  requestType,
  workflow,
  concurrency: 8,
  resume: true,
  cancelled: new AbortController().signal,
  progress: () => {},
  // Written at once: what is printed was committed before, and what was committed is printed but for the very last rows.
  committed: (row) => writeSync(1, `${row}\n`),
});
await app.close();
