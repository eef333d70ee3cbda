/** What is published, drafted and moved: for whoever may read or edit definitions. */
export { type DefinitionItem } from './definition-item.ts';
export { getVersion, listVersions, type VersionItem } from './definition-versions.ts';
export { type DraftDetail, type DraftItem, getDraft, listDrafts, type PublishedText } from './drafts.ts';
export { countStanding, type StandingCount } from './count-standing.ts';
export { type DefinitionDetail, type DefinitionKey, getDefinition } from './get-definition.ts';
export { type EffectiveView, getEffective } from './get-effective.ts';
export { getLanguage, LANGUAGE_SCHEMAS, type LanguageView } from './language.ts';
export { type ListDefinitions, listDefinitions } from './list-definitions.ts';
export { listOthersDrafts, type OthersDraft } from './others-drafts.ts';
export { overlayDifferences, type OverlayDifferences } from './overlay-differences.ts';
export { type Use, USED_KINDS, type UsedKind } from './uses.ts';
export { whereUsed } from './where-used.ts';
export { KINDS as DEFINITION_KINDS, type Kind as DefinitionKind } from '../../language/index.ts';
export {
  getMigration,
  listConflicts,
  listMigrations,
  type MigrationConflict,
  type MigrationDetail,
  type MigrationView,
} from './migrations.ts';
export { getRelease, listReleases, type ReleaseChange, type ReleaseDetail, type ReleaseView } from './releases.ts';
export { getDraftFiles, getPackFiles, type PackFilesView } from './pack-files.ts';
export { mayReadDefinitions } from './may-read-definitions.ts';
