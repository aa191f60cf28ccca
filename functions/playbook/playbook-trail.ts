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
        ...visits.map(({ at, did, skipped, step, waits }) => {
          const rest = waits as { seconds: number } | undefined
          return line(
            at,
            'visit',
            rest ? `${did}，等 ${Math.round(rest.seconds / 360) / 10} 小時` : did,
            skipped ?? null,
            step,
          )
        }),
        ...(left ? [line(left.at, 'left', ENDS[left.why] ?? left.why, left.detail ?? left.why, null)] : []),
      ]
    }),
  )
  return trails.flat()
}
