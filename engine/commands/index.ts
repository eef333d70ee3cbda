/**
 * One use case per file; the only writers. Each opens one transaction, locks the request, asks the policies, takes a
 * pure step, and writes request, journal, timers and outbox together; a refusal changes nothing.
 *
 * A command is `(context, actor, input) => Promise<answer>` and fails with a `ReglamentError` that lists every reason.
 */
export { type AddComment, addComment, type CommentedView } from './add-comment.ts';
export { type AssignRequest, assignRequest } from './assign-request.ts';
export { type BoundRoute, callPlugin, type PluginCall } from './call-plugin.ts';
export { type DraftCheck, checkDrafts } from './check-drafts.ts';
export type { ActorRef, CommandContext } from './context.ts';
export { type BindRequest, bindRequest } from './bindings/bind-request.ts';
export { previewBinding } from './bindings/preview-binding.ts';
export { type LinkRequests, linkRequests, unlinkRequests } from './bindings/link-requests.ts';
export { type MergeRequest, mergeRequest } from './bindings/merge-request.ts';
export { type CreateRequest, createRequest, type FiledView } from './create-request.ts';
export { discardDraft, type SaveDraft, saveDraft } from './drafts.ts';
export { fireTimer } from './fire-timer.ts';
export { type InstallPack, installPack } from './install-pack.ts';
export { DEMO_PASSWORD } from './demo/demo-logins.ts';
export { type DemoLoaded, type LoadDemo, loadDemo } from './load-demo.ts';
export * from './people/index.ts';
export * from './registers/index.ts';
export { type MigrationReport, type MigrationRun, migrationReport, runMigration } from './migrate-requests.ts';
export { type Proof, playScenarios, provePack } from './prove-pack.ts';
export { checkPackFiles } from './check-pack.ts';
export { draftPackFiles } from './draft-files.ts';
export { previewMigration } from './preview-migration.ts';
export { type Publish, type Published, publish } from './publish.ts';
export type { RequestView } from './request-view.ts';
export { type RollBack, type RolledBack, rollBack } from './roll-back.ts';
export { type SendEvent, sendEvent } from './send-event.ts';
export { type SetFields, setFields } from './set-fields.ts';
export { type EvidenceFile, type TickedView, type TickItem, tickItem } from './tick-item.ts';
export { type ScenarioTrial, tryScenarios } from './try-scenarios.ts';
export {
  type MigrationBegun,
  resumeMigration,
  type StartMigration,
  startMigration,
  stopMigration,
  undoMigration,
} from './migration-changes.ts';
export { type DraftReplay, type ReplayFinding, type ReplayOnDraft, replayOnDraft } from './replay-on-draft.ts';
export { type BulkAction, type ChangeMany, changeMany, type ManyOutcome } from './bulk/change-many.ts';
export * from './saved-views/index.ts';
