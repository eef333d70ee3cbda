export { deliverAnnouncement } from './deliver-announcement.ts';
export { deliverNotification, type ToTell } from './deliver-notification.ts';
export type { MailPayload } from './tell-people.ts';
export { type MarkNotices, markAllRead, markNotices } from './mark-notices.ts';
export { type SetNoticeSetting, setNoticeSetting } from './set-notice-setting.ts';
