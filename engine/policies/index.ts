/** Who may. Pure predicates over loaded data, one file per noun; every command and query asks here, never a screen. */
export { mayTouchDefinitions } from './definition.ts';
export {
  holdsDocuments,
  isOfOtherCompany,
  mayTouchDocuments,
  mostOnDocuments,
  readableDocuments,
} from './document.ts';
export { reachOn, type Reach } from './grants.ts';
export { isRobot } from './is-robot.ts';
export { registerSight, type RegisterSight } from './register.ts';
export { type Readable, readableRequests } from './readable-requests.ts';
export { mayTouchRequest, type PolicyActor, type PolicyRequest } from './request.ts';
export { namedHidden, reasonsInSight } from './reasons-in-sight.ts';
export { mayAnswerCalls } from './registration.ts';
export { type SearchSight, searchSight } from './search-sight.ts';
export { filingSight, type RequestSight, requestSight, seesFromOutside } from './request-sight.ts';
