import type { WorkflowOverlayDefinition } from '../definitions.generated.ts';
import { step } from '../rules/pointer.ts';
import type { Finding } from './report.ts';
import type { WorkflowTarget } from './workflow-target.ts';

/**
 * Findings about an effective workflow, told where the overlay's author can mend them: at the operation that brought
 * the place in, else at the list of operations. What the base has anyway is left out.
 */
export function overlayFindings(
  overlay: WorkflowOverlayDefinition,
  effective: WorkflowTarget,
  found: readonly Finding[],
  base: readonly Finding[],
): Finding[] {
  const known = new Set(base.map(keyOf));
  const places = placesOf(overlay, effective);
  const [client, ...others] = overlay.clients;
  const whose =
    others.length === 0 ? `client "${client}"` : `clients ${overlay.clients.map((code) => `"${code}"`).join(', ')}`;
  return found
    .filter((finding) => !known.has(keyOf(finding)) && !isNoFault(overlay, finding))
    .map((finding) => {
      const place = places.find(({ pointer }) => finding.path === pointer || finding.path.startsWith(`${pointer}/`));
      const inside = place === undefined || place.whole === true ? '' : finding.path.slice(place.pointer.length);
      const path = (place?.path ?? '/operations') + inside;
      return { ...finding, path, message: `For ${whose}: ${finding.message}` };
    });
}

/** Places move when states and branches are added; the words, which name ids, do not. */
function keyOf({ rule, message }: Finding): string {
  return `${rule}\n${message.replaceAll(/\/[^ ]*/g, '')}`;
}

/** An overlay cannot remove a delay, so one that it leaves unused is no slip. */
function isNoFault({ operations }: WorkflowOverlayDefinition, { rule, path }: Finding): boolean {
  return (
    rule === 'delay-unused' && !operations.some((each) => each.op === 'addDelay' && path === `/delays${step(each.key)}`)
  );
}

interface Place {
  /** Into the effective workflow. */
  readonly pointer: string;
  /** Into the overlay. */
  readonly path: string;
  /** The path is as near as one can come: nothing below it is the overlay's. */
  readonly whole?: true;
}

/** Where each operation's words stand in the effective workflow, the innermost first. */
function placesOf({ operations }: WorkflowOverlayDefinition, { outline }: WorkflowTarget): Place[] {
  const places = operations.flatMap((operation, index): Place[] => {
    const path = `/operations${step(index)}`;
    const add = (pointer: string | undefined, at: string): Place[] =>
      pointer === undefined ? [] : [{ pointer, path: at }];
    switch (operation.op) {
      case 'addState':
        return add(outline.stateById.get(operation.state.id)?.pointer, `${path}/state`);
      case 'addTransition':
        return addedTransition(outline.transitionById.get(operation.transition.id)?.pointer, path);
      case 'setState':
      case 'setTransition': {
        const byId = operation.op === 'setState' ? outline.stateById : outline.transitionById;
        const pointer = byId.get(operation.id)?.pointer;
        return pointer === undefined ? [] : [{ pointer: `${pointer}/${operation.path}`, path: `${path}/to` }];
      }
      case 'addDelay':
      case 'setDelay':
        return [
          { pointer: `/delays${step(operation.key)}`, path: `${path}/${operation.op === 'addDelay' ? 'delay' : 'to'}` },
        ];
      case 'disable':
        return [];
    }
  });
  return places.toSorted((a, b) => b.pointer.length - a.pointer.length);
}

/** What an added transition brings about among the others of its trigger, or in its state, has no place of its own. */
function addedTransition(pointer: string | undefined, path: string): Place[] {
  if (pointer === undefined) return [];
  const list = pointer.replace(/\/\d+$/, '');
  const places: Place[] = [
    { pointer, path: `${path}/transition` },
    { pointer: list, path, whole: true },
  ];
  const trigger = /^(.*\/(?:on|after))\/[^/]+$/.exec(list)?.[1];
  return trigger === undefined ? places : [...places, { pointer: trigger, path, whole: true }];
}
