import type { Campaign } from '#shared/domain/coupon/campaign.ts'
import { codeFrom } from '#shared/domain/coupon/coupon-code.ts'
import { limitFor } from '#shared/domain/coupon/limit/given-for.ts'
import { spanOf } from '#shared/domain/coupon/validity.ts'
import { couponIssued, type IssueReason } from '#shared/events/coupon.ts'
import type { Reason } from '#shared/domain/ledger/entry.ts'
import type { BirthdayOf, Issue, IssueCoupon, NotIssued, WriteEntry } from '../platform/asks.ts'
import { idOfKey, type Chance } from '../platform/chance.ts'
import { isRunning, liveConfig } from '../platform/table/config.ts'
import { replace } from '../platform/table/write.ts'
import { showCoupon, type ShowDeps } from './show-coupons.ts'
import { takeStock } from './stock/take-stock.ts'
import { coupon } from './store.ts'

export interface IssueDeps extends ShowDeps {
  writeEntry: WriteEntry
  birthdayOf: BirthdayOf
  chance: Pick<Chance, 'id'>
}

/** As the member's history says it. */
const REASONS: Record<IssueReason, Reason> = {
  playbook: 'playbook',
  'card-filled': 'card-filled',
  claim: 'campaign',
  bundle: 'campaign',
  gift: 'transferred-in',
  tier: 'campaign',
  order: 'order',
  exchange: 'exchanged',
  reissue: 'reissued',
}

const refused = (why: NotIssued) => ({ writes: [] as [], answer: { refused: why } })

/** From when until when, for this member. */
const spanFor = async ({ birthdayOf, dayEnds }: IssueDeps, issue: Issue, { validity }: Campaign) =>
  spanOf(validity, {
    now: issue.now,
    dayEndsAtHour: await dayEnds(issue),
    ...(validity.kind === 'birthday-month' && { birthday: await birthdayOf(issue) }),
  })

/** Writes of one coupon: its state, its entry, and what it takes out of a limited stock. The caller commits them with what it is given for, and asks again when another was faster. */
export const issueCoupon =
  (deps: IssueDeps): IssueCoupon =>
  async (issue) => {
    const { group, brand, member, campaign, key, reason, store, givenIn, from, retry, now } = issue
    const live = await liveConfig<Campaign>({ group, brand }, 'campaign', campaign)
    // What is given anew in place of a coupon that somebody had is owed, whatever has become of its campaign.
    if (!live || !(isRunning(live) || reason === 'reissue')) return refused('campaign-not-live')
    const { settings, version } = live
    const span = await spanFor(deps, issue, settings)
    if (!span.ok) return refused(span.failure)
    const { startsAt, endsAt, year } = span.value
    const limit = limitFor(reason, settings, issue.perMember)
    const taken = await takeStock({ group, brand, campaign }, live, { member, limit, year, beside: issue.beside ?? [] })
    if (!taken.ok) return refused(taken.failure)

    const { tillCode } = taken.value
    const id = idOfKey('cpn', now, `${member}#${key}`)
    const holder = { group, brand, member }
    const held = {
      ...holder,
      id,
      campaign,
      version,
      state: 'issued',
      issuedAt: now,
      ...(startsAt && { startsAt }),
      endsAt,
      issuedBy: key,
      scan: codeFrom(deps.chance.id('cpn', now)),
      ...(store && { issuedIn: store }),
      ...(givenIn && { ofGroup: true }),
      ...(tillCode && { tillCode }),
    }
    const happened = couponIssued.happened(
      { at: now, ...holder, store, from },
      { coupon: id, campaign, expiresAt: endsAt, reason },
    )
    const entry = { ...holder, key, at: now, account: 'coupon' as const, of: campaign, delta: 1, store, retry }
    return {
      writes: [
        replace(coupon, held, 0),
        deps.writeEntry({ ...entry, reason: REASONS[reason], answer: { coupon: id } }, [happened]),
        ...taken.value.writes,
      ],
      answer: { coupon: id, expiresAt: endsAt },
      shown: await showCoupon(deps)({ ...held, rev: 1, v: 1 }, now, givenIn),
    }
  }
