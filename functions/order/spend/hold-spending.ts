import { fail, ok, type Result } from '#shared/base/result.ts'
import { after, instant } from '#shared/base/time.ts'
import type { Held, holdSpending as route } from '#shared/contract/order/hold.ts'
import type { FailureOf, InputOf } from '#shared/contract/route.ts'
import { UNNAMED } from '#shared/domain/member/mask-name.ts'
import { HOLD_MS } from '#shared/domain/ledger/account.ts'
import { paidByLine } from '#shared/domain/order/purchase.ts'
import { offOf } from '#shared/domain/order/spending.ts'
import { idOfKey, type Chance } from '../../platform/chance.ts'
import type { Till } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import { commit } from '../../platform/table/commit.ts'
import { getRows } from '../../platform/table/read.ts'
import { replace } from '../../platform/table/write.ts'
import { findServed, judgeBasket, serveGuest, type ServeDeps } from '../serve-order.ts'
import { dueOf, layDown, type LayDeps } from './lay-down.ts'
import { nameUsed, showUsedCoupons } from './name-used.ts'
import { couponsOf, findHold, hold, usedOf, type HoldItem } from './store.ts'

export interface HoldDeps extends ServeDeps, LayDeps {
  chance: Pick<Chance, 'id'>
}

type Input = InputOf<typeof route>
type Answer = Result<Held, FailureOf<typeof route> | 'too-many-requests' | 'try-again' | 'idempotency-key-reused'>

/** Another act of the same member came between: read again and decide again. */
const TRIES = 4
const BEGINNING = instant(0)

export const holdSpending =
  (deps: HoldDeps) =>
  async (asked: Input, turn: Turn<Till>): Promise<Answer> => {
    const { actor: till, now, retry } = turn
    const { group, brand } = till
    // The same request finds what it held, years later too.
    const id = retry ? idOfKey('hld', BEGINNING, `${till.key} ${retry.key}`) : deps.chance.id('hld', now)
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const before = await findHold(till, id)
      if (before) return heldAgain(deps, before, turn)
      const store = await judgeBasket(deps, till, asked)
      if (!store.ok) return store
      const found = await findServed(deps, till, asked.member, now)
      const isGuest = found === 'elsewhere' && asked.coupons.length > 0 && asked.use.length === 0
      const served = isGuest ? await serveGuest(deps, till, asked.member, now) : found
      if (!served || typeof served === 'string') return fail('member-not-found')
      const { storeId, lines, total: bill, use, coupons } = asked
      const wish = { use, coupons, store: storeId, lines, bill, key: `hold:${id}`, hold: id }
      const laid = await layDown(deps)(wish, served, turn, attempt > 0)
      if (!laid.ok) {
        // The card was read after the hold: this very request may have laid it down meanwhile.
        if (await findHold(till, id)) continue
        return laid
      }
      const { used, writes } = laid.value
      const item = {
        group,
        brand,
        id,
        state: 'held',
        store: storeId,
        till: till.key,
        member: served.holder.member,
        bill,
        lines: lines.length ? paidByLine({ lines, total: bill - offOf(used, laid.value.coupons) }) : [],
        used,
        coupons: laid.value.coupons,
        until: after(now, HOLD_MS),
        ...(retry && { retry }),
      }
      const saved = await commit([replace(hold, item, 0), ...writes])
      if (saved.ok) return ok(await answerHold(deps, { ...item, rev: 1, v: 1 }, served.name))
    }
    return fail('try-again')
  }

const answerHold = async (deps: ServeDeps, item: HoldItem, name: string): Promise<Held> => {
  const [used, coupons] = [usedOf(item), couponsOf(item)]
  const off = offOf(used, coupons)
  const total = item.bill - off
  return {
    id: item.id,
    expiresAt: item.until,
    member: { name },
    used: await nameUsed(deps, item, used),
    coupons: showUsedCoupons(coupons),
    off,
    total,
    due: dueOf(total, used),
    lines: item.lines as number[],
  }
}

/** The stored answer: this very request held it before, whatever has become of it. */
const heldAgain = async (deps: HoldDeps, item: HoldItem, { retry }: Turn<Till>): Promise<Answer> => {
  if ((item.retry as Turn['retry'])?.hash !== retry?.hash) return fail('idempotency-key-reused')
  const { group, brand, member } = item
  const rows = await getRows(deps.people.keysOf({ group, brand, member }))
  return ok(await answerHold(deps, item, deps.people.personIn(rows)?.name ?? UNNAMED))
}
