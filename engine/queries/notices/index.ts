export { getNoticeSettings, type NoticeSettingView } from './get-notice-settings.ts';
export { countNotices, type ListNotices, listNotices, type NoticeView } from './list-notices.ts';
export { listWatchers } from './list-watchers.ts';
