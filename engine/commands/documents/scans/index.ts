/** Papers that came back: piles of scans, photos that were attached to requests, and what a person says of the rest. */
export { type MatchScan, matchScan, removeScan } from './match-scan.ts';
export { PileDoor } from './pile-door.ts';
export { maybePaper, searchAttachments } from './search-attachments.ts';
export { type TakenPage, type TakeScans, takeScans } from './take-scans.ts';
