import type { CampaignId, ProgramId } from '#shared/base/id.ts'
import type { Text } from '#shared/base/text.ts'
import type { Instant } from '#shared/base/time.ts'
import type { HomeCard } from '#shared/contract/member.ts'
import { nextAt, NO_HABIT } from '#shared/domain/card/may-earn.ts'
import type { Program } from '#shared/domain/card/program.ts'
import type { Awaited } from '#shared/domain/card/reward/awaited.ts'
import type { Campaign } from '#shared/domain/coupon/campaign.ts'
import { loadCard } from '#shared/plugins/cards/load.server.ts'
import type { Config, Place } from '../platform/table/config.ts'
import type { Row } from '../platform/table/read.ts'
import { isShared, liveAround, liveCampaigns } from '../platform/table/whole-group.ts'
import { openAndPassed } from './open-programs.ts'
import { cardsIn, type HeldCard } from './store.ts'

/** A card as a member sees it now: what lapsed is gone, a card nobody has used yet is empty. */
export const showCard = async (
  place: Place,
  config: Pick<Config<Program>, 'id' | 'brand' | 'facts' | 'settings' | 'archivedAt'>,
  held: Pick<HeldCard, 'state' | 'habit'> | undefined,
  now: Instant,
): Promise<HomeCard> => {
  const { id, settings: program, archivedAt } = config
  const kind = await loadCard(program.kind)
  const card = held ? kind.unpack(held.state) : kind.blank(program.settings)
  const { lastAt, awaited = [] } = held?.habit ?? NO_HABIT
  const next = nextAt(program, { lastAt })
  const shown = kind.show(program.settings, card, now)
  return {
    ...shown,
    // There is nothing to reach any more; what is on it stays until it lapses.
    ...(archivedAt !== undefined && { goal: null, reward: null, ended: archivedAt }),
    id: `${id}.${shown.round}`,
    programId: id as ProgramId,
    kind: program.kind,
    name: program.name as Text,
    unit: program.unit as Text,
    face: program.face,
    lastAt,
    nextAt: archivedAt === undefined && next !== null && next > now ? next : null,
    ...(isShared(config, kind) && { shared: true as const }),
    ...(archivedAt === undefined && program.ways.includes('poster') && { checkIn: true }),
    gives: await givenBy(place, config, kind.campaigns(program.settings)),
    ...(awaited.length > 0 && { awaits: await nameAwaited(place, config, awaited) }),
  }
}

export const nameAwaited = async (
  place: Place,
  program: Pick<Config<unknown>, 'brand' | 'facts'>,
  awaited: readonly Awaited[],
): Promise<NonNullable<HomeCard['awaits']>> => {
  const named = await givenBy(
    place,
    program,
    awaited.map(({ campaign }) => campaign),
  )
  return awaited.map(({ key, campaign: id, why }) => ({
    key,
    id,
    name: named?.find((one) => one.id === id)?.name ?? null,
    why,
  }))
}

const givenBy = async (
  place: Place,
  program: Pick<Config<unknown>, 'brand' | 'facts'>,
  campaigns: readonly string[],
): Promise<HomeCard['gives']> =>
  campaigns.length === 0
    ? []
    : (await liveCampaigns<Campaign>(program, place, campaigns))
        .filter(({ id }) => campaigns.includes(id))
        .map(({ id, settings }) => ({ id: id as CampaignId, name: settings.name as Text }))

/** Those that run; then those that ended or were handed on, as far as there is still something on them. */
export const showCards = async (rows: Row[], place: Place, now: Instant): Promise<HomeCard[]> => {
  const held = new Map(cardsIn(rows).map((one) => [one.program, one]))
  const { open, passed } = await openAndPassed(await liveAround<Program>(place, 'program'), held)
  const show = (programs: readonly Config<Program>[]) =>
    Promise.all(programs.map((program) => showCard(place, program, held.get(program.id), now)))
  const [shown, over] = await Promise.all([show(open), show(passed)])
  const ended = [...shown.filter(({ ended }) => ended !== undefined), ...over]
  const left = ended.filter(({ balance, awaits }) => balance !== 0 || awaits)
  return [...shown.filter(({ ended: since }) => since === undefined), ...left]
}
