/** The thread in which templates are interpreted: it has no environment, a small heap, and can be ended at any moment. */
import { parentPort } from 'node:worker_threads';
import { interpret } from './interpret.ts';
import type { Answer, Manuscript } from './messages.ts';

parentPort?.on('message', (text: string) => parentPort?.postMessage(answerTo(JSON.parse(text) as Manuscript), []));

function answerTo(manuscript: Manuscript): Answer {
  try {
    return interpret(manuscript);
  } catch (thrown) {
    return { kind: 'failed', message: thrown instanceof Error ? thrown.message : String(thrown) };
  }
}
