import { fill } from '#shared/base/text.ts'
import { marks } from './words.ts'

/** A、B、C */
export const listed = (names: readonly string[]): string => names.join(marks.list)

/** Clauses of one sentence; empty ones are left out. */
export const claused = (clauses: readonly (string | null | undefined | false)[]): string =>
  clauses.filter(Boolean).join(marks.comma)

/** 「咖啡集點卡」 */
export const quoted = (what: string): string => fill(marks.quote, { what })
