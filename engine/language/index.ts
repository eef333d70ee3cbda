/**
 * What a definition may say. Pure and browser-safe: no I/O, no clock, no chance; JSON in, problems or a compiled
 * workflow out. The designer, the server and the command line share these very checks.
 *
 * `readPack` reads texts, `checkPack` proves a pack, `resolveEffective` puts a client's overlay on a base, `compile`
 * makes an effective workflow ready for `engine/run`.
 */
export {
  type ActionKind,
  type ActionKinds,
  type ActionReference,
  actionKinds,
  builtinActionKinds,
  type Change,
  type ChangeKind,
  type Effect,
  type EffectKind,
} from './actions/index.ts';
export { canonicalText } from './canonical-text.ts';
export { CheckCache } from './check/check-cache.ts';
export { checkPack, checkTexts } from './check/index.ts';
export { GRANT_AREAS } from './check/pack/roles.ts';
export { FIELD_LIMITS } from './check/pack/value-shapes.ts';
export {
  type CompiledState,
  type CompiledTransition,
  type CompiledWorkflow,
  compile,
  TAKEN,
  type Trigger,
} from './compile.ts';
export type {
  ActionConfig,
  ChecklistDefinition,
  ChecklistItem,
  Definitions,
  DelayConfig,
  DelayMap,
  DemoClient,
  DemoBinding,
  DemoDefinition,
  DemoDoing,
  DemoPerson,
  DemoRequest,
  FieldDefinition,
  FieldsDefinition,
  Grant,
  MachineConfig,
  NotificationDefinition,
  Option,
  OverlayOperation,
  PackDefinition,
  PriceItem,
  PrintFormDefinition,
  PriceListDefinition,
  RequestTypeDefinition,
  RoleDefinition,
  ScenarioDefinition,
  ScenarioExpect,
  ScenarioBecome,
  ScenarioPicture,
  ScenarioWorks,
  ScenarioStep,
  StateConfig,
  StatusesDefinition,
  Title,
  TransitionConfig,
  ViewDefinition,
  WorkflowDefinition,
  WorkflowOverlayDefinition,
} from './definitions.generated.ts';
export {
  describeDifferences,
  describeOverlay,
  describePackDifferences,
  effectiveNames,
  type Language,
  type NamedKind,
  type Names,
  namesOf,
  Speaker,
} from './diff/index.ts';
export { isDoing, requestsOfDemo } from './demo-requests.ts';
export { durationToMs } from './duration.ts';
export type { EffectiveWorkflow } from './effective-workflow.ts';
export { BOUND_KINDS, type BoundKind, type FactVocabulary, factTypes } from './fact-types.ts';
export type {
  ChecklistFacts,
  ContractFacts,
  EquipmentFacts,
  Facts,
  FactValue,
  PersonFacts,
  SiteFacts,
} from './facts.ts';
export type { DocumentFacts, WorksFacts } from './facts.ts';
export { fieldValueProblem, isEmptyValue } from './field-value.ts';
export { fillText, TextFault } from './fill-text.ts';
export { isPricedFact } from './is-priced-fact.ts';
export { factAt, type GuardSlot, pathsOf, withGuardSlot } from './guard-slot.ts';
export {
  builtinItemKinds,
  checklistValueProblem,
  type ItemKind,
  type ItemKinds,
  itemKinds,
  type ItemLimit,
} from './items/index.ts';
export { builtinKinds, type KindSet } from './kind-set.ts';
export {
  type DefinitionOf,
  type Kind,
  KIND_SCHEMAS,
  KINDS,
  kindOf,
  LANGUAGE_VERSION,
  SHARED_SCHEMAS,
} from './kinds.ts';
export {
  isWithin,
  lineage,
  type Outline,
  outlineOf,
  type OutlineState,
  type OutlineTransition,
  type StateKind,
  targetOf,
} from './outline.ts';
export { applyOverlay } from './overlay/apply-overlay.ts';
export { all, find, type Located, type Pack } from './pack.ts';
export { type FieldsOf, fieldsOf, type LocatedField } from './pack-fields.ts';
export { holdsOn, type Priced, priceListFor } from './price-list-for.ts';
export { prettyText } from './pretty-text.ts';
export { isPackFile } from './print-forms/form-parts.ts';
export { joinFormFiles } from './print-forms/join-form-files.ts';
export { splitFormFiles } from './print-forms/split-form-files.ts';
export type { Problem } from './problem.ts';
export { fileNameFault } from './read/file-name.ts';
export { PACK_LIMITS, readPack } from './read-pack.ts';
export { effectiveOf, resolveEffective } from './resolve-effective.ts';
export {
  type DefinitionRight,
  type AreaRight,
  DOCUMENT_RIGHTS,
  documentGrants,
  type DocumentRight,
  mayOnDocuments,
  mayOnArea,
  mayOnDefinitions,
  mayOnRequest,
  REQUEST_RIGHTS,
  type RequestRight,
  requestGrants,
  type RightsSubject,
} from './rights.ts';
export {
  checkRule,
  evaluateRule,
  type FactType,
  type FactTypes,
  holds,
  type Rule,
  RuleError,
  rulePaths,
  sayRule,
} from './rules/index.ts';
export { fieldOfColumn, VIEW_COLUMNS } from './views/columns.ts';
export { viewFactTypes } from './views/view-facts.ts';
export { unknownKinds } from './unknown-kinds.ts';
export { type Warranty, warrantyOn, type WarrantyState } from './warranty.ts';
