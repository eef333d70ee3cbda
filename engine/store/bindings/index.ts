/** What requests are bound to: places, people, contracts, machines, other requests. */
export { countPeople } from './count-people.ts';
export { ancestorsOf } from './ancestors.ts';
export { boundThings } from './bound-things.ts';
export { contractInForce } from './contract-in-force.ts';
export { findThings, type Thing, type ThingKind, thingsById } from './find-things.ts';
export { deleteLink, hasLink, insertLink, LINK_KINDS, type LinkKind } from './links.ts';
export { publicComments, publicRequest, type PublicRequest, stagesOf } from './public-request.ts';
export { newPublicSecret } from './public-secret.ts';
export { addRequestObjects, objectsOf, type RequestObject, setRequestObjects } from './request-objects.ts';
export {
  type BoundContact,
  type BoundContract,
  type BoundObject,
  type BoundSite,
  contactView,
  contractViews,
  objectViews,
  siteView,
} from './bound-views.ts';
export { type RelatedRequest, relatedRequests } from './related-requests.ts';
