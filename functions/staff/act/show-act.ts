import { after } from '#shared/base/time.ts'
import type { todaysActs as route } from '#shared/contract/staff/act.ts'
import type { OutputOf } from '#shared/contract/route.ts'
import { ACT_UNDO_MS, isInReach, type Hand } from '#shared/domain/staff/may-undo-act.ts'
import type { Text } from '#shared/base/text.ts'
import type { Cards } from '../../platform/asks/cards.ts'
import { showPaidOut, showSpent, showToppedUp } from '../spend/show-spent.ts'
import type { ClerkAct, NewAct } from './store.ts'

export type ShownAct = OutputOf<typeof route>['acts'][number]

/** @param hand who looks at it; missing: whoever did it, or has just taken it back */
export const showAct = async (
  { cards }: { cards: Pick<Cards, 'describe'> },
  act: NewAct & Pick<ClerkAct, 'undone'>,
  hand?: Pick<Hand, 'clerk' | 'isLead'>,
): Promise<ShownAct> => ({
  id: act.id,
  kind: act.kind as ShownAct['kind'],
  at: act.at,
  name: act.name,
  clerk: act.clerkName,
  amount: act.amount ?? null,
  earned: await cards.describe(act, act.given ?? []),
  coupon: act.kind === 'redeem' ? ((act.words as Text | undefined) ?? null) : null,
  spent: act.kind === 'spend' ? await showSpent({ cards }, act, spendingOf(act)) : null,
  toppedUp: act.topUp ? await showToppedUp({ cards }, act, act.topUp) : null,
  paidOut: act.payOut ? await showPaidOut({ cards }, act, act.payOut, act.second) : null,
  task: act.kind === 'task' ? ((act.words as Text | undefined) ?? null) : null,
  mayUndo: !hand || isInReach(act, hand),
  undoUntil: after(act.doneAt, ACT_UNDO_MS),
  undoneAt: act.undone?.at ?? null,
})

const spendingOf = ({
  amount = 0,
  used = [],
  usedCoupons = [],
}: Pick<ClerkAct, 'amount' | 'used' | 'usedCoupons'>) => ({
  bill: amount,
  used,
  coupons: usedCoupons,
})
