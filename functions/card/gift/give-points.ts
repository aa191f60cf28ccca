import { fail, ok, type Result } from '#shared/base/result.ts'
import { say, type Text } from '#shared/base/text.ts'
import { after, businessDay, DAY, epochSeconds } from '#shared/base/time.ts'
import type { givePoints as route } from '#shared/contract/card/point-gift.ts'
import type { FailureOf, InputOf, OutputOf } from '#shared/contract/route.ts'
import { GIFT_MS, GIFTS_OUT_MAX } from '#shared/domain/card/gift/gifts.ts'
import { UNNAMED } from '#shared/domain/member/mask-name.ts'
import { packLot } from '#shared/domain/ledger/pack-account.ts'
import type { DayEnds, GroupCounts, Memberships, WriteEntry } from '../../platform/asks.ts'
import { sha256, type Chance } from '../../platform/chance.ts'
import type { Member } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import { commit } from '../../platform/table/commit.ts'
import { getRows } from '../../platform/table/read.ts'
import { isShared } from '../../platform/table/whole-group.ts'
import type { Write } from '../../platform/table/write.ts'
import { showCard } from '../show-cards.ts'
import { cardKey, cardsIn, type HeldCard } from '../store.ts'
import { writeMove } from '../write-move.ts'
import { findGiving, type GivingCard } from './find-giving.ts'
import { findAct, givenIn, givenKey, keepAct, saveGift, saveGiven, type GiftAnswer } from './store.ts'

export interface GiveDeps {
  chance: Pick<Chance, 'secret'>
  writeEntry: WriteEntry
  memberships: Memberships
  groupCounts: GroupCounts
  dayEnds: DayEnds
}

type Input = InputOf<typeof route>
type Output = OutputOf<typeof route>
type Failure = FailureOf<typeof route> | 'idempotency-key-reused' | 'member-not-found' | 'try-again'
type Giver = Turn<Member>

const TRIES = 3
/** 96 bits: nobody guesses a friend’s gift. What it brings is told by how it begins. */
const CODE_BYTES = 12
const PREFIX = 'points-'
/** The link says for a while that it is over. */
const KEPT_MS = 90 * DAY
const DAY_KEPT_MS = 3 * DAY

export const givePoints =
  (deps: GiveDeps) =>
  async (asked: Input, turn: Giver): Promise<Result<Output, Failure>> => {
    const { actor, retry, now } = turn
    const { group, brand, member } = actor
    const holder = { group, brand, member }
    const giving = await findGiving(holder, asked.id)
    if (!giving) return fail('transfer-off')
    const { program } = giving
    const code = `${PREFIX}${deps.chance.secret(CODE_BYTES)}`
    const act = `give:${retry ? sha256(retry.key) : code}`
    const day = businessDay(now, await deps.dayEnds(holder))

    for (let attempt = 0; attempt < TRIES; attempt++) {
      const memberAt = deps.memberships.keyOf(holder)
      const cardAt = cardKey({ ...holder, brand: program.brand }, program.id)
      const [before, rows] = await Promise.all([
        retry && findAct(holder, act),
        getRows([memberAt, cardAt, givenKey(holder, program.id, day)]),
      ])
      if (!deps.memberships.isTheirs(rows, actor)) return fail('member-not-found')
      const [held] = cardsIn(rows)
      if (before && before.hash !== retry?.hash) return fail('idempotency-key-reused')
      if (before) {
        const { gift, amount, endsAt } = before.answer as GiftAnswer
        // Read again: the card may be from before what the act did.
        const [standing] = cardsIn(await getRows([cardAt]))
        return ok({ card: await showCard(holder, program, standing, now), gift, amount, endsAt })
      }
      if (isShared(program) && !(await deps.groupCounts(rows, holder)))
        return fail('sharing-needed', { card: program.id })
      const given = givenIn(rows)
      const set = setAside(giving, held, { amount: asked.amount, given: given.amount, code, key: act }, turn)
      if (!set.ok) {
        // Read one by one: what is missing may be what this very request has set aside meanwhile.
        if (retry && (await findAct(holder, act))) continue
        return set
      }
      const writes = giftWrites(deps, { giving, held, set: set.value, code, act, amount: asked.amount }, turn)
      const today = { ...holder, program: program.id, day, amount: given.amount + asked.amount }
      const kept = saveGiven({ ...today, expiresAt: epochSeconds(after(now, DAY_KEPT_MS)) }, given.rev)
      if (!(await commit([...writes, kept])).ok) continue
      const state = giving.kind.pack(set.value.card)
      const card = await showCard(holder, program, { state, habit: held!.habit }, now)
      return ok({ card, gift: code, amount: asked.amount, endsAt: set.value.until })
    }
    return fail('try-again')
  }

type Set = ReturnType<GivingCard['kind']['setGiftAside']> & { ok: true }

/** Set aside, or the first reason against it: not allowed, too many out, too many today, not enough. */
const setAside = (
  { program, kind }: GivingCard,
  held: HeldCard | undefined,
  { amount, given, code, key }: { amount: number; given: number; code: string; key: string },
  { locale, now }: Giver,
): Result<Set['value'], Failure> => {
  const { settings } = program.settings
  const unit = say(program.settings.unit as Text, locale)
  const card = held ? kind.unpack(held.state) : kind.blank(settings)
  const most = kind.mostADay(settings)
  if (most === null) return fail('transfer-off')
  const out = kind.giftsOut(card, now).length
  if (out >= GIFTS_OUT_MAX) return fail('transfers-open', { n: out })
  if (given + amount > most) return fail('transfer-day-cap', { left: Math.max(0, most - given), most, unit })
  const set = kind.setGiftAside(settings, card, { at: now, key, amount, code, until: after(now, GIFT_MS) })
  if (set.ok) return set
  return fail('not-enough', { points: amount, missing: amount - Number(set.detail?.available ?? 0), unit })
}

interface Giving {
  giving: GivingCard
  held: HeldCard | undefined
  set: Set['value']
  code: string
  act: string
  amount: number
}

/** The card, the link, and the answer under the request’s own name. */
const giftWrites = (
  { writeEntry }: GiveDeps,
  { giving: { program, kind }, held, set, code, act, amount }: Giving,
  { actor, retry, now }: Giver,
): Write[] => {
  const { group, brand, member } = actor
  const holder = { group, brand, member }
  const endsAt = set.until
  const answer = { program: program.id, gift: code, amount, endsAt }
  return [
    ...writeMove(writeEntry, { holder, program, kind, held, moved: set, key: act, now }),
    saveGift(
      {
        code,
        ...holder,
        from: actor.shown ?? UNNAMED,
        program: program.id,
        at: program.brand,
        amount,
        parts: set.parts.map(packLot),
        endsAt,
        state: 'out',
        expiresAt: epochSeconds(after(endsAt, KEPT_MS)),
      },
      0,
    ),
    keepAct({ ...holder, act, at: now, hash: retry?.hash ?? '', answer }),
  ]
}
