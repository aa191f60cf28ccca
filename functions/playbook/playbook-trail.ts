import { fill, type Locale } from '#shared/base/text.ts'
import type { memberPage } from '#shared/contract/member.ts'
import type { OutputOf } from '#shared/contract/route.ts'
import type { Playbook } from '#shared/domain/playbook/playbook.ts'
import { desk, type DeskWords } from '#shared/text/desk.ts'
import type { Holder } from '../platform/asks.ts'
import { configVersion } from '../platform/table/config.ts'
import { readStays } from './store.ts'

type Trail = OutputOf<typeof memberPage>['trail']

const HOUR_SECONDS = 3_600
const DAY_SECONDS = 24 * HOUR_SECONDS

const restWords = (seconds: number, { playbook: said }: DeskWords): string => {
  if (seconds % DAY_SECONDS === 0) return fill(said.days, { count: seconds / DAY_SECONDS })
  if (seconds % HOUR_SECONDS === 0) return fill(said.hours, { count: seconds / HOUR_SECONDS })
  return fill(said.minutes, { count: Math.round(seconds / 60) })
}

/** Every stay of a member, step by step, with what was done or why it was not. */
export const playbookTrail = async (holder: Holder, locale: Locale): Promise<Trail> => {
  const words = desk[locale]
  const ends: Record<string, string> = words.playbook.ends
  const stays = await readStays(holder)
  const trails = await Promise.all(
    stays.map(async ({ entered, visits, left }): Promise<Trail> => {
      const settings = (await configVersion<Playbook>(holder, 'playbook', entered.playbook, entered.version))?.settings
      const playbook = settings?.name ?? entered.playbook
      const line = (
        at: string,
        kind: Trail[number]['kind'],
        said: string,
        why: string | null,
        step: string | null,
      ) => ({ at, kind, words: said, why, playbook, step })
      return [
        line(
          entered.at,
          'entered',
          fill(entered.heldOut ? words.playbook.heldOut : words.playbook.entered, { version: entered.version }),
          entered.heldOut ? 'held-out' : null,
          null,
        ),
        ...visits.flatMap(({ at, did, skipped, step, waits }) => {
          const rest = waits as { step: string; seconds: number } | undefined
          const visit = { ...line(at, 'visit', '', skipped ?? null, step), did }
          return rest ? [visit, line(at, 'visit', restWords(rest.seconds, words), null, rest.step)] : [visit]
        }),
        ...(left ? [line(left.at, 'left', ends[left.why] ?? left.why, left.detail ?? left.why, null)] : []),
      ]
    }),
  )
  return trails.flat()
}
