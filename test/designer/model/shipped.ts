import { readFileSync } from 'node:fs';
import type { WorkflowDefinition, WorkflowOverlayDefinition } from '../../../engine/language/index.ts';

const read = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../definitions/${path}`, import.meta.url), 'utf8'));

/** The workflows that come with the program, read anew: tests may take their objects for their own. */
export function shippedWorkflows(): WorkflowDefinition[] {
  return [
    'fleet-telematics/workflows/service-request.json',
    'fleet-telematics/workflows/equipment-return.json',
    'vending-service/workflows/machine-repair.json',
    'vending-service/workflows/advice.json',
  ].map((path) => read(path) as WorkflowDefinition);
}

/** The overlay that comes with the program, and its base. */
export function shippedOverlay(): { base: WorkflowDefinition; overlay: WorkflowOverlayDefinition } {
  return {
    base: read('fleet-telematics/workflows/service-request.json') as WorkflowDefinition,
    overlay: read('fleet-telematics/overlays/northern-lines-contract.json') as WorkflowOverlayDefinition,
  };
}
