import { createRequest, type CreateRequest } from '../../engine/commands/index.ts';
import type { World } from './world.ts';

/** Files so many repairs of the vending company and promises their numbers, the oldest first. */
export async function fileRepairs(world: World, count: number, more: Partial<CreateRequest> = {}): Promise<string[]> {
  const numbers: string[] = [];
  for (let at = 1; at <= count; at += 1) {
    world.clock.pass('PT1M');
    const subject = `Machine ${at} takes no coins`;
    const fields = { 'fault-description': subject, channel: 'phone' };
    const { number } = await createRequest(world.ctx, 'system', { type: 'repair', subject, fields, ...more });
    numbers.push(number);
  }
  return numbers;
}
