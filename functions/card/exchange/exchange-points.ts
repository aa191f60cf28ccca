import type { CampaignId } from '#shared/base/id.ts'
import { fail, ok, type Result } from '#shared/base/result.ts'
import { say, type Text } from '#shared/base/text.ts'
import type { Instant } from '#shared/base/time.ts'
import type { exchangePoints as route } from '#shared/contract/card/exchange.ts'
import type { HeldCoupon } from '#shared/contract/member.ts'
import type { FailureOf, InputOf, OutputOf } from '#shared/contract/route.ts'
import { openExchanges, type PointsCard } from '#shared/domain/card/points-card.ts'
import type { Program } from '#shared/domain/card/program.ts'
import { loadCard } from '#shared/plugins/cards/load.server.ts'
import type { FindEntry, GroupCounts, Holder, IssueCoupon, Memberships, WriteEntry } from '../../platform/asks.ts'
import { sha256, type Chance } from '../../platform/chance.ts'
import type { Member } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import { commit } from '../../platform/table/commit.ts'
import type { Config } from '../../platform/table/config.ts'
import { getRows } from '../../platform/table/read.ts'
import type { Write } from '../../platform/table/write.ts'
import { giverOf, isShared, liveAround } from '../../platform/table/whole-group.ts'
import { showCard } from '../show-cards.ts'
import { cardKey, cardsIn, type HeldCard } from '../store.ts'
import { writeMove } from '../write-move.ts'

export interface ExchangeDeps {
  chance: Pick<Chance, 'secret'>
  writeEntry: WriteEntry
  findEntry: FindEntry
  issueCoupon: IssueCoupon
  memberships: Memberships
  groupCounts: GroupCounts
  showIssued: (holder: Holder, ids: string[], now: Instant) => Promise<HeldCoupon[]>
}

type Input = InputOf<typeof route>
type Output = OutputOf<typeof route>
type Failure = FailureOf<typeof route> | 'idempotency-key-reused' | 'member-not-found' | 'try-again'
type Priced = Config<Program<PointsCard>>

/** Another act of the same member came between, or another took the last of the stock: read again and decide again. */
const TRIES = 8
const NONCE_BYTES = 9

export const exchangePoints =
  (deps: ExchangeDeps) =>
  async (asked: Input, turn: Turn<Member>): Promise<Result<Output, Failure>> => {
    const { actor, retry, now } = turn
    const { group, brand, member } = actor
    const holder = { group, brand, member }
    const key = `exchange:${retry ? sha256(retry.key) : deps.chance.secret(NONCE_BYTES)}`
    const program = (await liveAround<Program>(holder, 'program')).find(({ id }) => id === asked.id)
    if (!program) return fail('exchange-gone')

    for (let attempt = 0; attempt < TRIES; attempt++) {
      const memberAt = deps.memberships.keyOf(holder)
      const [before, rows] = await Promise.all([
        retry && exchangedBefore(deps, holder, program, key, turn),
        getRows([memberAt, cardKey({ ...holder, brand: program.brand }, program.id)]),
      ])
      if (!deps.memberships.isTheirs(rows, actor)) return fail('member-not-found')
      if (before) return before
      if (isShared(program) && !(await deps.groupCounts(rows, holder)))
        return fail('sharing-needed', { card: program.id })
      const decided = await decide(deps, holder, program, cardsIn(rows)[0], { asked, key }, turn)
      // Read one by one: what is missing may be what this very request has taken meanwhile.
      if (!decided.ok) return (retry && (await exchangedBefore(deps, holder, program, key, turn))) ?? decided
      const { card, coupon, spent, writes } = decided.value
      if ((await commit(writes)).ok) return ok({ card: await showCard(holder, program, card, now), coupon, spent })
    }
    return fail('try-again')
  }

interface Decided {
  card: HeldCard
  coupon: HeldCoupon
  spent: number
  writes: Write[]
}

/** What the points buy as the programme says now, the points it takes, and the coupon: or the first reason against it. */
const decide = async (
  deps: ExchangeDeps,
  holder: Holder,
  program: Priced,
  held: HeldCard | undefined,
  { asked, key }: { asked: Input; key: string },
  { locale, retry, now }: Turn<Member>,
): Promise<Result<Decided, Failure>> => {
  const { settings } = program.settings
  const kind = await loadCard(program.settings.kind)
  const offered = openExchanges({ exchanges: settings.exchanges ?? [] }, now).find(
    ({ campaign }) => campaign === asked.campaign,
  )
  if (!offered || !kind.spend) return fail('exchange-gone')
  const { points } = offered
  if (asked.points !== undefined && asked.points !== points) return fail('exchange-changed', { points })
  const unit = say(program.settings.unit as Text, locale)
  const spent = kind.spend(settings, held ? kind.unpack(held.state) : kind.blank(settings), {
    at: now,
    key,
    amount: points,
  })
  if (!spent.ok) {
    const missing = points - Number(spent.detail?.available ?? 0)
    return fail('not-enough', { points, missing, unit })
  }
  const issued = await deps.issueCoupon({
    ...holder,
    ...giverOf(program, asked.campaign, holder.brand),
    campaign: asked.campaign as CampaignId,
    key: `coupon:${key}`,
    reason: 'exchange',
    now,
  })
  if (!('shown' in issued)) {
    const { refused } = issued.answer
    return fail(refused === 'campaign-not-live' ? 'exchange-gone' : refused, { points, unit })
  }
  const coupon = issued.shown
  const writes = writeMove(deps.writeEntry, {
    holder,
    program,
    kind,
    held,
    moved: spent.value,
    key,
    says: { reason: 'exchanged', retry, answer: { coupon: coupon.id, spent: points } },
    now,
  })
  const card = { ...held!, state: kind.pack(spent.value.card) }
  return ok({ card, coupon, spent: points, writes: [...writes, ...issued.writes] })
}

/** The stored answer: this very request bought it before. */
const exchangedBefore = async (
  deps: ExchangeDeps,
  holder: Holder,
  program: Priced,
  key: string,
  { retry, now }: Turn<Member>,
): Promise<Result<Output, Failure> | undefined> => {
  const entry = await deps.findEntry(holder, key)
  if (!entry) return undefined
  if ((entry.retry as Turn['retry'])?.hash !== retry?.hash) return fail('idempotency-key-reused')
  const { coupon, spent } = entry.answer as { coupon: string; spent: number }
  const [rows, [shown]] = await Promise.all([
    getRows([cardKey({ ...holder, brand: program.brand }, program.id)]),
    deps.showIssued(holder, [coupon], now),
  ])
  if (!shown) return fail('exchange-gone')
  return ok({ card: await showCard(holder, program, cardsIn(rows)[0], now), coupon: shown, spent })
}
