import type {
  ChecklistDefinition,
  DelayMap,
  FieldDefinition,
  MachineConfig,
  RequestTypeDefinition,
  StatusesDefinition,
  Title,
} from './definitions.generated.ts';

/** A checklist as a request is pinned to it: how its file names the schema is no rule. */
export type PinnedChecklist = Omit<ChecklistDefinition, '$schema'>;

/**
 * What a request is pinned to: the base workflow with the client's overlay applied, and the statuses, fields and
 * checklists it speaks of. Its canonical text is hashed (SHA-256); equal texts behave equally for ever.
 * Layout, scenarios, roles and notifications are no part of it.
 */
export interface EffectiveWorkflow {
  readonly format: 1;
  readonly requestType: Pick<RequestTypeDefinition, 'id' | 'title' | 'fields' | 'required' | 'clientRequired'>;
  readonly workflow: {
    readonly id: string;
    readonly title: Title;
    readonly overlay: string | null;
    readonly primary: string | null;
    readonly delays: DelayMap;
    readonly machine: MachineConfig;
  };
  readonly statuses: Pick<StatusesDefinition, 'id' | 'statuses' | 'stages'>;
  readonly fields: readonly FieldDefinition[];
  readonly checklists: readonly PinnedChecklist[];
}
