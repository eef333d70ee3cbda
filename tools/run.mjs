// Every npm script starts here: `node tools/run.mjs [options of Node] <script> [arguments]`.
import { launch } from './launch.mjs';

const words = process.argv.slice(2);
const at = words.findIndex((word) => !word.startsWith('-'));
if (at === -1) {
  console.error('Usage: node tools/run.mjs [options of Node] <script> [arguments]');
  process.exit(2);
}
await launch(words[at], words.slice(at + 1), words.slice(0, at));
