export {
  deleteSavedView,
  findSavedView,
  insertSavedView,
  type SavedViewRow,
  savedViewsOf,
  updateSavedView,
} from './saved-views.ts';
