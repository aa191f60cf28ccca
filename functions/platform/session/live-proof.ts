// That a member is here with their phone: asked of whoever spends, and good for one spending.
import { fail, ok, type Result } from '#shared/base/result.ts'
import type { Instant } from '#shared/base/time.ts'
import type { FoundBy } from '../asks.ts'
import { isNoted, noteOnly } from '../table/note-event.ts'
import type { Write } from '../table/write.ts'

export interface LiveProof {
  group: string
  member: string
  step: number
}

export const proofOf = (
  group: string,
  found: FoundBy,
): Result<LiveProof, 'live-code-needed' | 'live-code-stale' | 'live-code-locked'> => {
  if (found.via === 'live') return ok({ group, member: found.member, step: found.step })
  if (found.via === 'code' && found.stale === 'locked') return fail('live-code-locked')
  return found.via === 'code' && found.stale ? fail('live-code-stale', { why: found.stale }) : fail('live-code-needed')
}

const keyOf = ({ member, step }: LiveProof) => `live.${member}.${step}`

/** Uses the code up. Committed with the spending; it fails when the code was used before. */
export const useUp = (proof: LiveProof, now: Instant): Write => noteOnly(proof.group, keyOf(proof), now)

export const isUsedUp = (proof: LiveProof): Promise<boolean> => isNoted(proof.group, keyOf(proof))
