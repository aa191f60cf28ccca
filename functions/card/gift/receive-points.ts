import { fail, ok, type Result } from '#shared/base/result.ts'
import type { receivePoints as route } from '#shared/contract/card/point-gift.ts'
import type { FailureOf, InputOf, OutputOf } from '#shared/contract/route.ts'
import { NO_HABIT } from '#shared/domain/card/may-earn.ts'
import type { FindEntry, GroupCounts, Holder, Memberships, WriteEntry } from '../../platform/asks.ts'
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
import { findPointGift, partsBehind, saveGift, type PointGift } from './store.ts'

export interface ReceiveDeps {
  writeEntry: WriteEntry
  findEntry: FindEntry
  memberships: Memberships
  groupCounts: GroupCounts
}

type Output = OutputOf<typeof route>
type Failure = FailureOf<typeof route> | 'idempotency-key-reused' | 'member-not-found' | 'try-again'
type Friend = Turn<Member>

const TRIES = 3
const entryKey = (code: string) => `point-gift:${code}`

/** The friend takes them: they leave the giver’s card and come onto the friend’s in one transaction. */
export const receivePoints =
  (deps: ReceiveDeps) =>
  async ({ code }: InputOf<typeof route>, turn: Friend): Promise<Result<Output, Failure>> => {
    const { actor, now } = turn
    const { group, brand, member } = actor
    const friend = { group, brand, member }
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const friendAt = deps.memberships.keyOf(friend)
      const [gift, again, joined] = await Promise.all([
        findPointGift(code),
        receivedAgain(deps, friend, code, turn),
        getRows([friendAt]),
      ])
      if (!deps.memberships.isTheirs(joined, actor)) return fail('member-not-found')
      if (again) return again
      // Another brand’s gift is nobody’s here: its own app opens it.
      if (!gift || gift.group !== group || gift.brand !== brand) return fail('point-gift-gone')
      if (gift.member === member) return fail('point-gift-own')
      // Read one by one: who took it may be this very request, meanwhile.
      const gone = async (word: Failure) => (await receivedAgain(deps, friend, code, turn)) ?? fail(word)
      if (gift.state === 'received') return gone('point-gift-taken')
      const giving = gift.state === 'out' && gift.endsAt >= now && (await findGiving(friend, gift.program))
      if (!giving) return fail('point-gift-gone')
      if (isShared(giving.program) && !(await deps.groupCounts(joined, friend)))
        return fail('sharing-needed', { card: gift.program })

      const giver = { group, brand, member: gift.member }
      const giverAt = deps.memberships.keyOf(giver)
      const cardsAt = [friend, giver].map((one) => cardKey({ ...one, brand: gift.at }, gift.program))
      const rows = await getRows([giverAt, ...cardsAt])
      const isThere = ({ pk, sk }: { pk: string; sk: string }) => rows.some((row) => row.pk === pk && row.sk === sk)
      const [mine, theirs] = cardsAt.map(({ pk }) => cardsIn(rows.filter((row) => row.pk === pk))[0])
      const passed = isThere(giverAt) && theirs && pass(deps, { gift, giving, friend, mine, giver, theirs }, turn)
      if (!passed) return gone('point-gift-gone')
      if (!(await commit(passed.writes)).ok) continue
      const card = await showCard(friend, giving.program, passed.card, now)
      return ok({ card, amount: gift.amount, from: gift.from })
    }
    return fail('try-again')
  }

interface Passing {
  gift: PointGift
  giving: GivingCard
  friend: Holder
  mine: HeldCard | undefined
  giver: Holder
  theirs: HeldCard
}

/** Undefined where they are not set aside any more: time ran out, or the giver has become one with somebody else. */
const pass = (
  { writeEntry }: ReceiveDeps,
  { gift, giving: { program, kind }, friend, mine, giver, theirs }: Passing,
  { retry, now, actor }: Friend,
): { card: Pick<HeldCard, 'state' | 'habit'>; writes: Write[] } | undefined => {
  const { code, amount, from } = gift
  const { settings } = program.settings
  const gone = kind.handGiftOver(settings, kind.unpack(theirs.state), { at: now, key: entryKey(code), code })
  if (!gone.ok) return undefined
  const before = mine ? kind.unpack(mine.state) : kind.blank(settings)
  const parts = partsBehind(gift)
  const came = kind.receiveGift(settings, before, { at: now, key: entryKey(code), parts })
  const move = { program, kind, now }
  const { rev, v: _v, ...life } = gift
  const answer = { program: program.id, amount, from }
  return {
    card: { state: kind.pack(came.card), habit: mine?.habit ?? NO_HABIT },
    writes: [
      saveGift({ ...life, state: 'received' }, rev),
      ...writeMove(writeEntry, { ...move, holder: giver, held: theirs, moved: gone.value, key: entryKey(code) }),
      ...writeMove(writeEntry, {
        ...move,
        holder: friend,
        held: mine,
        moved: came,
        key: entryKey(code),
        says: { retry, answer },
        shownName: actor.shown,
      }),
    ],
  }
}

/** The stored answer, to the friend who has them and sends the same request again. */
const receivedAgain = async (
  { findEntry }: ReceiveDeps,
  friend: Holder,
  code: string,
  { retry, now }: Friend,
): Promise<Result<Output, Failure> | undefined> => {
  const entry = retry && (await findEntry(friend, entryKey(code)))
  const first = entry?.retry as Friend['retry']
  if (!retry || first?.key !== retry.key) return undefined
  if (first.hash !== retry.hash) return fail('idempotency-key-reused')
  const { program, amount, from } = entry!.answer as { program: string; amount: number; from: string }
  const giving = await findGiving(friend, program)
  if (!giving) return fail('point-gift-gone')
  const rows = await getRows([cardKey({ ...friend, brand: giving.program.brand }, program)])
  return ok({ card: await showCard(friend, giving.program, cardsIn(rows)[0], now), amount, from })
}
