import type { CommandContext } from '../../commands/index.ts';
import type { ApiRoute } from '../api/route.ts';
import { bindingRoutes } from './bindings.ts';
import { checklistRoutes } from './checklists.ts';
import { exportRoutes } from '../views/export.ts';
import { manyRoutes } from './many.ts';
import { readingRoutes } from './reading.ts';
import { writingRoutes } from './writing.ts';

/** Requests: reading them, filing them, and everything that changes them. */
export function requestRoutes(ctx: CommandContext): ApiRoute[] {
  // `/requests/bulk` before `/requests/{request}`, which would take it for a number.
  return [
    ...manyRoutes(ctx),
    ...exportRoutes(ctx),
    ...readingRoutes(ctx),
    ...writingRoutes(ctx),
    ...bindingRoutes(ctx),
    ...checklistRoutes(ctx),
  ];
}
