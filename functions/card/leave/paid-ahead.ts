// Money that members paid ahead. It never lapses, so nobody goes with some of it left and does not know.
import type { Text } from '#shared/base/text.ts'
import type { ProgramId } from '#shared/base/id.ts'
import type { PaidAhead } from '#shared/contract/member/departure.ts'
import type { Program } from '#shared/domain/card/program.ts'
import { paidAhead } from '#shared/domain/ledger/owed.ts'
import { loadCard } from '#shared/plugins/cards/load.server.ts'
import type { GroupPrograms, PaidAheadOf } from '../../platform/asks/leaving.ts'
import { liveConfigs } from '../../platform/table/config.ts'
import { stillAt } from '../../platform/table/write.ts'
import { WHOLE_GROUP } from '../../platform/table/whole-group.ts'
import { cardKey, cardsIn } from '../store.ts'

export const groupPrograms: GroupPrograms = async (group) =>
  (await liveConfigs({ group, brand: WHOLE_GROUP }, 'program')).map(({ id }) => id)

/** Cards of programmes that end are read like those that run: what is on them is owed as well. */
export const paidAheadOf: PaidAheadOf = async ({ group, member, places, rows }) => {
  const live = (await Promise.all(places.map((brand) => liveConfigs<Program>({ group, brand }, 'program')))).flat()
  const kinds = await Promise.all(live.map(({ settings }) => loadCard(settings.kind)))
  const takesMoney = live.filter((_, nth) => kinds[nth]!.payOut)
  const held = cardsIn(rows)
  const left = await Promise.all(
    held.map(async ({ program, kind: name, state }): Promise<PaidAhead | undefined> => {
      const kind = await loadCard(name)
      const amount = kind.payOut ? paidAhead(kind.owes(kind.unpack(state))) : 0
      if (amount === 0) return undefined
      const settings = live.find(({ id }) => id === program)?.settings
      const issuer = settings && kind.owedBy?.(settings.settings)
      return {
        programId: program as ProgramId,
        name: (settings?.name ?? { 'zh-Hant': '儲值金', en: 'Stored value', ja: 'チャージ残高' }) as Text,
        amount,
        issuer: issuer?.name ?? null,
        complaintLine: issuer?.complaintLine ?? null,
      }
    }),
  )
  const own = cardsIn(rows.filter(({ pk }) => pk === `${group}#${member}`))
  return {
    paid: left.filter((one) => one !== undefined),
    unchanged: takesMoney.map(({ id, brand }) =>
      stillAt(cardKey({ group, brand, member }, id), own.find(({ program }) => program === id)?.rev ?? 0),
    ),
  }
}
