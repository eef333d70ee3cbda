export {
  type ChangeSavedView,
  type CreateSavedView,
  changeSavedView,
  createSavedView,
  deleteOwnView,
  type SavedViewChange,
} from './save-view.ts';
