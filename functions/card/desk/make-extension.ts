import { endOfDay, monthsAfter } from '#shared/base/calendar.ts'
import { fail, ok, type Result } from '#shared/base/result.ts'
import type { Day, Instant } from '#shared/base/time.ts'
import { LAPSE_MONTHS_MAX } from '#shared/domain/ledger/lapse-rule.ts'
import { writeMove } from '../write-move.ts'
import { BY_HAND, type HandAct } from './hand-act.ts'
import type { ActByHand, MadeByHand } from './made-by-hand.ts'
import type { Desk, DeskDeps } from './read-desk.ts'

export interface ExtensionWish {
  program: string
  lot?: number
  until: Day
  reason: string
}

/** A card of which nothing was written meanwhile can be put off once under a key. */
export const extensionKey = ({ program, held }: Desk): string =>
  `${BY_HAND}extend:${program.id}.${(held?.rev ?? 0).toString()}`

export const makeExtension = (
  { writeEntry }: Pick<DeskDeps, 'writeEntry'>,
  desk: Desk,
  { lot, until: day, reason }: ExtensionWish,
  by: ActByHand,
): Result<MadeByHand & { until: Instant }, 'nothing-to-extend' | 'until-invalid'> => {
  const { kind, program, holder, held, card } = desk
  const until = endOfDay(day)
  if (until < by.now || until > monthsAfter(by.now, LAPSE_MONTHS_MAX)) return fail('until-invalid')
  const moved = kind.extend(program.settings.settings, card, {
    at: by.now,
    key: by.key,
    until,
    ...(lot !== undefined && { lot }),
  })
  if (!moved.ok) return moved
  const { extended } = moved.value
  const hand: HandAct = {
    staff: by.staff,
    day: by.day,
    amount: extended,
    rewards: [],
    ...(by.approval && { approval: by.approval }),
  }
  const writes = writeMove(writeEntry, {
    holder,
    program,
    kind,
    held,
    moved: moved.value,
    key: by.key,
    says: { reason: 'extended', note: reason, answer: { hand } },
    by: { kind: 'staff', id: by.staff },
    now: by.now,
  })
  const after = kind.balance(moved.value.card)
  return ok({ key: by.key, before: desk.before, after, amount: extended, gives: [], writes, until })
}
