import { readPackFiles } from '../../../support/world-pack.ts';
import type { Row, Rows } from '../row.ts';
import { everybody, FORBIDDEN, MANAGER, may } from '../row.ts';

/** Definitions belong to nobody in particular: who may read them may read all. */
const reading = (path: string): Row => ({
  access: 'definitions',
  call: () => ['GET', path],
  own: may('200', MANAGER, FORBIDDEN),
});
const language = (path: string): Row => ({ ...reading(path), own: everybody('200') });

export const DEFINITIONS: Rows = {
  listSchemas: language('/language/schemas'),
  getSchema: language('/language/schemas/role'),
  getLanguageKinds: language('/language/kinds'),
  listDefinitions: reading('/definitions'),
  getDefinition: reading('/definitions/role/storekeeper'),
  listDefinitionVersions: reading('/definitions/role/storekeeper/versions'),
  getDefinitionVersion: reading('/definitions/role/storekeeper/versions/1'),
  listUses: reading('/uses/field/quote-amount'),
  getEffectiveWorkflow: reading('/definitions/request-type/repair/effective'),
  listOthersDrafts: reading('/definitions/role/storekeeper/drafts'),
  countStanding: reading('/definitions/workflow/repair/requests'),
  describeOverlay: {
    ...reading('/definitions/workflow-overlay/none/differences'),
    own: may('404 DEFINITION_NOT_FOUND', MANAGER, FORBIDDEN),
  },
};

const PACK = { files: Object.fromEntries(readPackFiles()) };

/** Of release 1, which nobody has replaced. */
const drafts = (good: string, call: Row['call']): Row => ({
  access: 'definitions',
  call,
  own: may(good, MANAGER, FORBIDDEN),
});
const definition = { $schema: 'role.schema.json', id: 'storekeeper' };
const migration = (good: string, rest: string): Row =>
  drafts(good, ({ here }) => ['POST', `/migrations/${here.things.migration}${rest}`]);

/** Drafts are their author's; releases and migrations are everybody's who works on definitions. */
export const RELEASES: Rows = {
  exportPack: reading('/packs/current/files'),
  checkPack: drafts('200', () => ['POST', '/packs/check', PACK]),
  draftPack: drafts('200', () => ['POST', '/packs/drafts', PACK]),
  installPack: drafts('201', () => ['POST', '/packs', PACK]),
  listDrafts: drafts('200', () => ['GET', '/drafts']),
  exportDrafts: drafts('200', () => ['GET', '/drafts/files']),
  getDraft: drafts('200', () => ['GET', '/drafts/role/storekeeper']),
  saveDraft: drafts('200', () => ['PUT', '/drafts/role/storekeeper', { definition }, { 'if-match': '"1"' }]),
  discardDraft: {
    ...drafts('204', () => ['DELETE', '/drafts/role/storekeeper']),
    // Whoever may draft no longer may still throw his own away.
    own: may('204', MANAGER, '404 DRAFT_NOT_FOUND'),
  },
  checkDrafts: drafts('200', () => ['POST', '/drafts/check', {}]),
  tryScenarios: drafts('200', () => ['POST', '/drafts/scenarios']),
  previewMigration: drafts('200', () => ['POST', '/drafts/migration-preview', {}]),
  replayOnDrafts: drafts('200', () => ['POST', '/drafts/replay', {}]),
  listReleases: reading('/releases'),
  getRelease: reading('/releases/1'),
  publish: drafts('201', () => ['POST', '/releases', { expectedRelease: 1, running: 'keep' }]),
  rollBack: drafts('404 RELEASE_NOT_FOUND', () => ['POST', '/releases/1/roll-back', {}]),
  listMigrations: reading('/migrations'),
  getMigration: drafts('200', ({ here }) => ['GET', `/migrations/${here.things.migration}`]),
  listMigrationConflicts: drafts('200', ({ here }) => ['GET', `/migrations/${here.things.migration}/conflicts`]),
  startMigration: drafts('202', () => ['POST', '/migrations', { release: 1 }]),
  stopMigration: migration('409 MIGRATION_REFUSED', '/stop'),
  resumeMigration: migration('202', '/resume'),
  undoMigration: migration('202', '/undo'),
};

const imports = (call: Row['call']): Row => ({ access: 'operation', call, own: may('200', MANAGER, FORBIDDEN) });

/** Who imports asks by the keys of another system, whoever's requests they are. */
export const IMPORTS: Rows = {
  getImportState: imports(() => ['GET', '/imports/0123456789abcdef?type=repair']),
  getImportedCase: imports(() => ['GET', '/imported-case?externalKey=foreign-key']),
  countImportedJournal: imports(() => ['POST', '/imported-journal', { externalKeys: ['own-key', 'foreign-key'] }]),
};
