// Every npm script starts here: `node tools/run.mjs [--web] [options of Node] <script> [arguments]`. With --web the web
// pages are built first, when they have changed.
import { launch } from './launch.mjs';

const words = process.argv.slice(2);
const at = words.findIndex((word) => !word.startsWith('-'));
if (at === -1) {
  console.error('Usage: node tools/run.mjs [--web] [options of Node] <script> [arguments]');
  process.exit(2);
}
const flags = words.slice(0, at);
await launch(
  words[at],
  words.slice(at + 1),
  flags.filter((flag) => flag !== '--web'),
  { web: flags.includes('--web') },
);
