#!/usr/bin/env node
// The command `reglament`: runs in the user's current folder on the project's own Node.
import { launch } from './launch.mjs';

await launch('engine/cli/main.ts', process.argv.slice(2));
