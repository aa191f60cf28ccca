import { fail, ok, type Result } from '#shared/base/result.ts'
import type { takePointsBack as route } from '#shared/contract/card/point-gift.ts'
import type { FailureOf, InputOf, OutputOf } from '#shared/contract/route.ts'
import type { WriteEntry } from '../../platform/asks.ts'
import { sha256 } from '../../platform/chance.ts'
import type { Member } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import { commit } from '../../platform/table/commit.ts'
import { getRows } from '../../platform/table/read.ts'
import { showCard } from '../show-cards.ts'
import { cardKey, cardsIn } from '../store.ts'
import { writeMove } from '../write-move.ts'
import { findGiving } from './find-giving.ts'
import { findAct, findPointGift, keepAct, saveGift, type GiftAnswer } from './store.ts'

type Output = OutputOf<typeof route>
type Failure = FailureOf<typeof route> | 'idempotency-key-reused' | 'try-again'

const TRIES = 3

/** The link leads nowhere from here on, and the points may be used again. */
export const takePointsBack =
  ({ writeEntry }: { writeEntry: WriteEntry }) =>
  async ({ code }: InputOf<typeof route>, { actor, retry, now }: Turn<Member>): Promise<Result<Output, Failure>> => {
    const { group, brand, member } = actor
    const holder = { group, brand, member }
    const act = `back:${retry ? sha256(retry.key) : code}`
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const [before, gift] = await Promise.all([retry && findAct(holder, act), findPointGift(code)])
      if (before && before.hash !== retry?.hash) return fail('idempotency-key-reused')
      const answer = before?.answer as GiftAnswer | undefined
      if (!answer && (!gift || gift.member !== member || gift.brand !== brand)) return fail('point-gift-gone')
      if (!answer && gift!.state === 'received') return fail('point-gift-taken')
      if (!answer && gift!.state !== 'out') return fail('point-gift-gone')

      const { program: id, amount } = answer ?? gift!
      const giving = await findGiving(holder, id)
      if (!giving) return fail('point-gift-gone')
      const { program, kind } = giving
      const [held] = cardsIn(await getRows([cardKey({ ...holder, brand: program.brand }, id)]))
      if (answer) return ok({ card: await showCard(holder, program, held, now), amount })
      if (!held) return fail('point-gift-gone')

      const moved = kind.takeGiftBack(program.settings.settings, kind.unpack(held.state), { at: now, key: act, code })
      const { rev, v: _v, ...life } = gift!
      const kept = { program: id, gift: code, amount, endsAt: gift!.endsAt }
      const saved = await commit([
        ...writeMove(writeEntry, { holder, program, kind, held, moved, key: act, now }),
        saveGift({ ...life, state: 'taken-back' }, rev),
        keepAct({ ...holder, act, at: now, hash: retry?.hash ?? '', answer: kept }),
      ])
      if (!saved.ok) continue
      const card = { state: kind.pack(moved.card), habit: held.habit }
      return ok({ card: await showCard(holder, program, card, now), amount })
    }
    return fail('try-again')
  }
