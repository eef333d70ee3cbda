import type { Door } from '../../engine/extend/index.ts';
import type { Config } from './config.ts';
import { chatMessage } from './effect.ts';
import { forget } from './job.ts';
import { deliveries } from './route.ts';

/** A kind of action that posts to a chat, a route that shows what was posted, and a job that forgets it. */
export function register(door: Door<Config>): void {
  door.effect(chatMessage(door));
  door.route(deliveries);
  door.job(forget(door.config));
}
