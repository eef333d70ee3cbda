import type { WorkflowOverlayDefinition } from '../../engine/language/index.ts';
import { placeOf } from '../problems/place-of.ts';
import type { MatrixRow } from './matrix-of.ts';

/** The numbers of the operations that say something of an element. */
export function operationsAbout(
  overlay: WorkflowOverlayDefinition,
  { type, id }: Pick<MatrixRow, 'type' | 'id'>,
): number[] {
  return overlay.operations.flatMap((_, index) => {
    const { element } = placeOf(`/operations/${index}`, { kind: 'workflow-overlay', id: overlay.id, value: overlay });
    return element?.type === type && element.id === id ? [index] : [];
  });
}
