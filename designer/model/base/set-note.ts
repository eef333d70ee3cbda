import type { WorkflowDefinition } from '../../../engine/language/index.ts';
import { CommandRefused } from '../command-refused.ts';
import { sameJson } from '../json.ts';
import { whole, withNote } from '../layout.ts';
import { isId } from '../new-ids.ts';
import { TEXT_ORDER } from '../text-order.ts';
import type { CommandOf, Note } from '../workflow-command.ts';

/** Writes a remark onto the drawing, changes it, or (null) takes it away. */
export function setNote(workflow: WorkflowDefinition, { id, note }: CommandOf<'set-note'>): WorkflowDefinition {
  const was = Object.hasOwn(workflow.notes ?? {}, id) ? workflow.notes?.[id] : undefined;
  demandNote(id, note, was);
  return isSameNote(note, was) ? workflow : withNote(workflow, id, note, TEXT_ORDER.workflow);
}

/** Refuses a note without an id or text, and taking away what is not there. */
export function demandNote(id: string, note: Note | null, was: Note | undefined): void {
  if (note === null && was === undefined) throw new CommandRefused('nothing-to-do');
  if (note !== null && !isId(id)) throw new CommandRefused('id-invalid', { id });
  if (note !== null && note.text.trim() === '') throw new CommandRefused('value-invalid', { path: 'text' });
}

/** True when both are written alike. */
export function isSameNote(note: Note | null, was: Note | undefined): boolean {
  return (
    note !== null &&
    was !== undefined &&
    sameJson({ ...whole(note), text: note.text }, { ...whole(was), text: was.text })
  );
}
