import { join } from 'node:path';
import { expect } from 'chai';
import { enabledPlugins } from '../../engine/app/enabled-plugins.ts';
import { ROOT, readText } from '../policy/source-files.ts';

const GUIDE = readText('docs/plugins.md');
const BLOCK = /^<!-- (\S+) -->\n```\w+\n([\s\S]*?)\n```$/gm;
/** Stands for lines of the file that the guide leaves out. */
const REST = '// …';

interface Snippet {
  readonly file: string;
  readonly parts: readonly string[][];
}

const lines = (text: string): string[] => text.split('\n').map((line) => line.trim());

function snippetsOf(guide: string): Snippet[] {
  return [...guide.matchAll(BLOCK)].map(([, file = '', block = '']) => {
    const parts: string[][] = [[]];
    for (const line of lines(block)) line === REST ? parts.push([]) : parts.at(-1)?.push(line);
    return { file, parts };
  });
}

/** The first line that does not follow as the file has it; undefined when all do. */
function strayLine(parts: readonly string[][], text: string): string | undefined {
  const all = lines(text);
  let from = 0;
  for (const part of parts) {
    const at = all.findIndex((_, index) => index >= from && part.every((line, offset) => all[index + offset] === line));
    if (at === -1) return part.find((line) => !all.includes(line)) ?? part[0];
    from = at + part.length;
  }
  return undefined;
}

describe('the guide to plugins', () => {
  it('shows no line that its file does not have', () => {
    const snippets = snippetsOf(GUIDE);
    expect(snippets).to.have.length.above(10);
    for (const { file, parts } of snippets) expect(strayLine(parts, readText(file)), file).to.equal(undefined);
  });

  it('has no TypeScript without the name of its file', () => {
    const shown = snippetsOf(GUIDE).filter(({ file }) => file.endsWith('.ts'));
    expect([...GUIDE.matchAll(/^```ts$/gm)]).to.have.length(shown.length);
  });

  it('finds a line that is wrong, and parts that are not in their order', () => {
    expect(strayLine([['a', 'x']], 'a\nb')).to.equal('x');
    expect(strayLine([['b'], ['a']], 'a\nb')).to.equal('a');
    expect(strayLine([['a'], ['c']], 'a\nb\nc')).to.equal(undefined);
  });

  it('shows examples that load, and no others', async () => {
    const folders = [join(ROOT, 'test/plugins/examples'), join(ROOT, 'plugins')];
    const environment = {
      PLUGINS: 'meter,chat-message',
      PLUGIN_CHAT_MESSAGE_WEBHOOK_URL: 'https://chat.example.org/hooks/k3y',
      PLUGIN_CHAT_MESSAGE_LANGUAGE: 'ru',
    };
    const { kinds, plugins } = await enabledPlugins({ environment, folders });
    expect(plugins.map(({ id }) => id)).to.deep.equal(['chat-message', 'meter']);
    expect(kinds.actions.get('keep-item')?.class).to.equal('change');
    expect(kinds.items.get('meter')?.holds).to.equal('value');
  });

  it('names every setting of the example in its README, and none that there is not', () => {
    const readme = readText('plugins/chat-message/README.md');
    const { properties } = JSON.parse(readText('plugins/chat-message/config.schema.json')) as { properties: object };
    const named = [...readme.matchAll(/^\| `(PLUGIN_\w+)`/gm)].map(([, name]) => name);
    const known = Object.keys(properties).map(
      (name) => `PLUGIN_CHAT_MESSAGE_${name.replaceAll(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`,
    );
    expect(named).to.deep.equal(known);
  });
});
