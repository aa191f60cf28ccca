import type { Program } from '#shared/domain/card/program.ts'
import type { Text } from '#shared/base/text.ts'
import { paidAhead } from '#shared/domain/ledger/owed.ts'
import { loadCard } from '#shared/plugins/cards/load.server.ts'
import type { PayableValue } from '../../platform/asks/value.ts'
import { liveAround } from '../../platform/table/whole-group.ts'
import { cardsIn } from '../store.ts'
import type { CompanyOf } from '../use/judge-uses.ts'

/** Cards with paid money on them, also of what has ended, that the company running this brand owes. */
export const payableValue =
  ({ companyOf }: { companyOf: CompanyOf }): PayableValue =>
  async (rows, place, now) => {
    const held = cardsIn(rows)
    if (held.length === 0) return []
    const [live, company] = await Promise.all([liveAround<Program>(place, 'program'), companyOf(place)])
    const lines = held.map(async ({ program, kind: name, state }) => {
      const { payOut, spendableBy, unpack, expire, owes, balance } = await loadCard(name)
      const settings = live.find(({ id }) => id === program)?.settings
      if (!payOut || !settings || !company || !spendableBy?.(settings.settings, company.id)) return []
      const { card } = expire(unpack(state), now)
      const paid = paidAhead(owes(card))
      const line = { programId: program as never, name: settings.name as Text, unit: settings.unit as Text }
      return paid > 0 ? [{ ...line, paid, bonus: Math.max(0, balance(card) - paid) }] : []
    })
    return (await Promise.all(lines)).flat()
  }
