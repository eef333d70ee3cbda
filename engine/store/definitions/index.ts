export { type Draft, type DraftKey, deleteDraft, draftsOf, findDraft, insertDraft, updateDraft } from './drafts.ts';
export { getEffectiveWorkflow, putEffectiveWorkflow } from './effective-workflows.ts';
export { insertRelease, type NewRelease } from './insert-release.ts';
export { currentRelease, findRelease, pageReleases, type Release, type ReleaseItem, releaseItems } from './releases.ts';
export { type DefinitionVersion, versionsById, versionsOf } from './versions.ts';
