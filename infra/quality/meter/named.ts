// The named operations, who does each, and how a part of a life is told.
import type { Guest } from '../drive/guest.ts'
import type { Heard } from './listen.ts'

/** Operation → the functions that do it; what follows asynchronously belongs to others. */
export const DONE_BY = {
  session: ['member-api'],
  join: ['member-api'],
  claim: ['brand-api'],
  stamp: ['card-api'],
  'filling stamp': ['card-api'],
  'redeem by code': ['coupon-api'],
  'redeem by PIN': ['coupon-api'],
  'open coupon': ['coupon-api'],
  'undo redemption': ['coupon-api'],
  'claim coupon': ['coupon-api'],
  'hold coupon': ['coupon-api'],
  'confirm coupon': ['coupon-api'],
  'give coupon': ['coupon-api'],
  'receive coupon': ['coupon-api'],
  'code of a coupon': ['coupon-on-coupon-issued'],
  home: ['member-api'],
  webhook: ['channel-api', 'channel-on-webhook'],
  quote: ['order-api'],
  order: ['order-api'],
  'order of three programmes': ['order-api'],
  'order that enrols': ['order-api'],
  'order that lifts a tier': ['order-api'],
  'order that uses points': ['order-api'],
  'hold of points': ['order-api'],
  'partial refund': ['order-api'],
  'receipt claim': ['order-api'],
  'top-up': ['order-api'],
  'exchange of points': ['card-api'],
  'gift of points': ['card-api'],
  'receipt of points': ['card-api'],
  'late credit': ['card-api'],
  'clerk stamp': ['staff-api'],
  merge: ['people-api', 'people-on-member-merged'],
  'visit that counts for a tier': ['card-api'],
  'playbook step': ['playbook-task'],
  'welcome playbook': ['playbook-task'],
} as const
export type Operation = keyof typeof DONE_BY
export const OPERATIONS = Object.keys(DONE_BY) as Operation[]

/** Part of a life: everybody passes it before anybody goes on, so that the second finds caches warm. */
export type Phase = (guest: Guest, notes: Notes) => Promise<void>

interface Notes {
  note(operation: Operation, heard: Heard): void
  during(operation: Operation, act: () => Promise<unknown>): Promise<void>
}
