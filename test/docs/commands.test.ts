import { expect } from 'chai';
import { UsageError } from '../../engine/cli/command.ts';
import { COMMANDS, loadCommand } from '../../engine/cli/commands/index.ts';
import { parseInput } from '../../engine/cli/parse-input.ts';
import { projectFiles, readText } from '../policy/source-files.ts';

/** The arguments of each call of the command line in the blocks of a page. */
function callsIn(page: string): string[][] {
  const blocks = [...page.matchAll(/^```console\n([\s\S]*?)^```$/gm)].map(([, block = '']) => block);
  const lines = blocks.flatMap((block) => [...block.matchAll(/^\$ npm run --silent reglament -- (.+)$/gm)]);
  return lines.map(([, words = '']) => words.split(' '));
}

/** Fails as the program does for a call that it does not know. */
async function tryCall(words: readonly string[]): Promise<void> {
  const name = [words.slice(0, 2).join(' '), words[0] ?? ''].find((each) => COMMANDS.has(each));
  if (name === undefined) throw new UsageError(`there is no command "${words.join(' ')}"`);
  parseInput(await loadCommand(name), words.slice(name.split(' ').length));
}

describe('commands in the documents', () => {
  it('no call names a command or an option that is unknown, or lacks what it needs', async () => {
    const calls = projectFiles()
      .filter((path) => path.endsWith('.md'))
      .flatMap((path) => callsIn(readText(path)));
    expect(calls).to.have.length.above(10);
    for (const call of calls) await tryCall(call);
  });

  it('no command is missing in the list of changes', () => {
    const changes = readText('CHANGELOG.md');
    expect([...COMMANDS.keys()].filter((name) => !changes.includes(`${name}\``))).to.deep.equal([]);
  });

  it('refuses an unknown command, an unknown option and a missing one', async () => {
    for (const call of ['prove x', 'check x --fast', 'import-log a.csv --case c']) {
      const refused = await tryCall(call.split(' ')).then(
        () => false,
        (error: unknown) => error instanceof UsageError,
      );
      expect(refused, call).to.equal(true);
    }
  });
});
