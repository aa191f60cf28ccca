import type { Program } from '#shared/domain/card/program.ts'
import type { Text } from '#shared/base/text.ts'
import { loadCard } from '#shared/plugins/cards/load.server.ts'
import type { OfferedValue } from '../../platform/asks/value.ts'
import { isRunning } from '../../platform/table/config.ts'
import { liveAround } from '../../platform/table/whole-group.ts'
import type { CompanyOf } from '../use/judge-uses.ts'

/** What money can be put on at a brand: whole, and of the company that runs it. */
export const offeredValue =
  ({ companyOf }: { companyOf: CompanyOf }): OfferedValue =>
  async (place) => {
    const live = (await liveAround<Program>(place, 'program')).filter(isRunning)
    const company = (await companyOf(place))?.id
    const lines = live.map(async ({ id, settings: { kind, name, unit, settings } }) => {
      const { topUp, missing, spendableBy } = await loadCard(kind)
      const isWhole = topUp && (missing?.(settings) ?? []).length === 0
      return isWhole && company && spendableBy?.(settings, company)
        ? [{ programId: id as never, name: name as Text, unit: unit as Text }]
        : []
    })
    return (await Promise.all(lines)).flat()
  }
