import { after } from '#shared/base/time.ts'
import type { todaysActs as route } from '#shared/contract/staff/act.ts'
import type { OutputOf } from '#shared/contract/route.ts'
import { ACT_UNDO_MS } from '#shared/domain/staff/may-undo-act.ts'
import type { Text } from '#shared/base/text.ts'
import type { Cards } from '../../platform/asks/cards.ts'
import type { ClerkAct, NewAct } from './store.ts'

export type ShownAct = OutputOf<typeof route>['acts'][number]

export const showAct = async (
  { cards }: { cards: Pick<Cards, 'describe'> },
  act: NewAct & Pick<ClerkAct, 'undone'>,
): Promise<ShownAct> => ({
  id: act.id,
  kind: act.kind as ShownAct['kind'],
  at: act.at,
  name: act.name,
  clerk: act.clerkName,
  amount: act.amount ?? null,
  earned: await cards.describe(act, act.given ?? []),
  coupon: act.kind === 'redeem' ? ((act.words as Text | undefined) ?? null) : null,
  task: act.kind === 'task' ? ((act.words as Text | undefined) ?? null) : null,
  undoUntil: after(act.doneAt, ACT_UNDO_MS),
  undoneAt: act.undone?.at ?? null,
})
