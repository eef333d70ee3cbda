import { type ComponentType, lazy } from 'react';
import type { Kind } from '../../engine/language/index.ts';
import type { EditorProps } from './editor-props.ts';

/** Kinds with an editor of their own. Every other kind, also one that is still to come, has a form from its schema alone. */
export const EDITORS: Readonly<Partial<Record<Kind, ComponentType<EditorProps>>>> = {
  statuses: lazy(async () => ({ default: (await import('./statuses/StatusesEditor.tsx')).StatusesEditor })),
  checklist: lazy(async () => ({ default: (await import('./checklist/ChecklistEditor.tsx')).ChecklistEditor })),
  fields: lazy(async () => ({ default: (await import('./fields/FieldsEditor.tsx')).FieldsEditor })),
  'request-type': lazy(async () => ({
    default: (await import('./request-type/RequestTypeEditor.tsx')).RequestTypeEditor,
  })),
  role: lazy(async () => ({ default: (await import('./role/RoleEditor.tsx')).RoleEditor })),
  notification: lazy(async () => ({
    default: (await import('./notification/NotificationEditor.tsx')).NotificationEditor,
  })),
  view: lazy(async () => ({ default: (await import('./view/ViewEditor.tsx')).ViewEditor })),
  'print-form': lazy(async () => ({ default: (await import('./print-form/PrintFormEditor.tsx')).PrintFormEditor })),
  scenario: lazy(async () => ({ default: (await import('./scenario/ScenarioEditor.tsx')).ScenarioEditor })),
};
