// Every failure word of the contracts, split by who reads the sentence. A word without a sentence is a type error.
import type { Api } from '../../contract/contracts.ts'
import type { CommonFailure, FailureOf } from '../../contract/route.ts'

export type FailureWord = { [K in keyof Api]: FailureOf<Api[K]> }[keyof Api] | CommonFailure | 'offline'

/** Only marketers and HQ ever see these; the member app does not carry them. */
export type StaffFailure = Extract<
  FailureWord,
  | 'pin-weak'
  | 'binding-decided'
  | 'binding-gone'
  | 'changed-meanwhile'
  | 'colour-unreadable'
  | 'nothing-to-publish'
  | 'reward-not-live'
  | 'card-invalid'
  | 'card-incomplete'
  | 'card-hurts-holders'
  | 'playbook-has-problems'
  | 'not-live'
  | 'signature-invalid'
  | 'channel-taken'
  | 'secret-missing'
  | 'not-connected'
  | 'benefit-invalid'
  | 'signature-wrong'
  | 'signature-stale'
  | 'store-unknown'
  | 'currency-unsupported'
  | 'total-wrong'
  | 'order-already-recorded'
  | 'order-too-old'
  | 'paid-at-future'
  | 'refund-too-large'
  | 'refund-unknown-line'
  | 'refund-already-recorded'
  | 'refund-blocked'
  | 'place-unknown'
  | 'stock-below-issued'
  | 'bundle-coupon-not-live'
  | 'bundle-points-not-ready'
  | 'tier-scheme-exists'
  | 'tier-unknown'
  | 'tiers-not-live'
>
/** Seen before anything was sent: the camera is shut, or the QR is another shop's. */
export type OwnFailure = 'camera-off' | 'other-qr'
export type MemberFailure = Exclude<FailureWord, StaffFailure> | OwnFailure

/** What happened; then why, and what to do now. */
export interface Refusal {
  title: string
  words: string
}

/** Fullest first: the first whose `{places}` all have a fact is said, so the last has none. Facts that end in `At` are instants. */
export type Variants = readonly [Refusal, ...Refusal[]]
export type MemberRefusals = Record<MemberFailure, Variants>
export type StaffRefusals = Record<StaffFailure, Variants>
