import type { memberPage } from '#shared/contract/member.ts'
import type { OutputOf } from '#shared/contract/route.ts'
import type { Playbook } from '#shared/domain/playbook/playbook.ts'
import type { Holder } from '../platform/asks.ts'
import { configVersion } from '../platform/table/config.ts'
import { readStays } from './store.ts'

type Trail = OutputOf<typeof memberPage>['trail']

const ENDS: Record<string, string> = {
  finished: '走完了',
  goal: '達成目標，離開',
  'member-left': '退出會員，離開',
  parked: '停住了，請看原因',
}

const HOUR_SECONDS = 3_600
const DAY_SECONDS = 24 * HOUR_SECONDS

const restWords = (seconds: number): string =>
  seconds % DAY_SECONDS === 0
    ? `等 ${seconds / DAY_SECONDS} 天`
    : seconds % HOUR_SECONDS === 0
      ? `等 ${seconds / HOUR_SECONDS} 小時`
      : `等 ${Math.round(seconds / 60)} 分鐘`

/** Every stay of a member, step by step, with what was done or why it was not. */
export const playbookTrail = async (holder: Holder): Promise<Trail> => {
  const stays = await readStays(holder)
  const trails = await Promise.all(
    stays.map(async ({ entered, visits, left }): Promise<Trail> => {
      const settings = (await configVersion<Playbook>(holder, 'playbook', entered.playbook, entered.version))?.settings
      const playbook = settings?.name ?? entered.playbook
      const line = (
        at: string,
        kind: Trail[number]['kind'],
        words: string,
        why: string | null,
        step: string | null,
      ) => ({ at, kind, words, why, playbook, step })
      return [
        line(
          entered.at,
          'entered',
          entered.heldOut ? `進入 v${entered.version}，在對照組` : `進入 v${entered.version}`,
          entered.heldOut ? 'held-out' : null,
          null,
        ),
        ...visits.flatMap(({ at, did, skipped, step, waits }) => {
          const rest = waits as { step: string; seconds: number } | undefined
          const visit = line(at, 'visit', did, skipped ?? null, step)
          return rest ? [visit, line(at, 'visit', restWords(rest.seconds), null, rest.step)] : [visit]
        }),
        ...(left ? [line(left.at, 'left', ENDS[left.why] ?? left.why, left.detail ?? left.why, null)] : []),
      ]
    }),
  )
  return trails.flat()
}
