/** Parts that every page is made of. */
export { DraftMark } from './DraftMark.tsx';
export { Empty } from './Empty.tsx';
export { Failed } from './Failed.tsx';
export { Loading } from './Loading.tsx';
export { NotAllowed } from './NotAllowed.tsx';
export { Notice } from './Notice.tsx';
export { StatusDot } from './StatusDot.tsx';
