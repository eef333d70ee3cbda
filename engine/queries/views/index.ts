export { VIEW_COLUMNS } from '../../language/index.ts';
export { exportView, type ViewExport } from './export-view.ts';
export { listSavedViews, type SavedViewItem } from './list-saved-views.ts';
export { listViews, type ViewItem } from './list-views.ts';
export { ALL_VIEW, type SavedView } from './own-views.ts';
export { type PageView, pageView } from './page-view.ts';
export { previewView, type ViewDraft, type ViewPreview } from './preview-view.ts';
export type { ViewRow } from './view-rows.ts';
export type { Wanted } from './wanted.ts';
