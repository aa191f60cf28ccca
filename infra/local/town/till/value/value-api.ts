import type { ValueMove } from '../../../pos/move-value.ts'
import { ask } from '../../data/world-api.ts'
import type { Answered } from '../till-api.ts'

export const moveValue = (storeId: string, move: ValueMove) =>
  ask<Answered<{ receiptText: string }>>('POST', `/world/till/${storeId}/value`, move)
