import type { ProgramId } from '#shared/base/id.ts'
import type { Text } from '#shared/base/text.ts'
import type { Instant } from '#shared/base/time.ts'
import type { HomeCard } from '#shared/contract/member.ts'
import type { StampCard } from '#shared/domain/card/stamp-card.ts'
import { card as stamp, nextAt, type HeldStampCard } from '#shared/plugins/cards/stamp/card.ts'
import { liveConfigs, type Config, type Place } from '../platform/table/config.ts'
import type { Row } from '../platform/table/read.ts'
import { cardsIn } from './store.ts'

/** A card as a member sees it now: what lapsed is gone, a card nobody has used yet is empty. */
export const showCard = (program: Config<StampCard>, held: HeldStampCard | undefined, now: Instant): HomeCard => {
  const { settings } = program
  const { card } = stamp.expire(held ?? stamp.blank(settings), now)
  const isEmpty = card.pressed.length === 0
  const next = nextAt(settings, card.lastAt)
  return {
    id: `${program.id}.${card.round}`,
    programId: program.id as ProgramId,
    kind: stamp.kind,
    name: settings.name as Text,
    unit: settings.unit as Text,
    stamps: card.pressed.length,
    goal: isEmpty ? settings.goal : card.goal,
    expiresAt: card.expiresAt,
    reward: settings.reward.words as Text,
    face: settings.face,
    round: card.round,
    pressed: card.pressed,
    nextAt: next !== null && next > now ? next : null,
  }
}

export const showCards = async (rows: Row[], place: Place, now: Instant): Promise<HomeCard[]> => {
  const held = new Map(cardsIn(rows).map((one) => [one.program, one]))
  return (await liveConfigs<StampCard>(place, 'program')).map((program) => showCard(program, held.get(program.id), now))
}
