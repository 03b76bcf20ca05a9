export { acceptOffer, declineOffer, type OfferAnswer } from './answer-offer.ts';
export {
  expireEntry,
  joinWaitlist,
  leaveWaitlist,
  listWaitlist,
  type JoinRequest,
  type JoinResult,
} from './join-waitlist.ts';
export { offerReleasedSlot, OFFER_MINUTES } from './offer-slot.ts';
export type { ReleasedSlot } from './released-slot.ts';
export type { WaitlistEntry, WaitlistOffer, WaitlistWish } from './types.ts';
export { findOfferOf } from './waitlist-repository.ts';
export { WAITLIST_OVER, WAITLIST_SLOT } from './waitlist-timers.ts';
