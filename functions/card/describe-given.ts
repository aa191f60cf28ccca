import type { Text } from '#shared/base/text.ts'
import { ENDED } from '#shared/domain/card/ended.ts'
import type { Program } from '#shared/domain/card/program.ts'
import { loadCard } from '#shared/plugins/cards/load.server.ts'
import type { Cards } from '../platform/asks/cards.ts'
import { configVersion } from '../platform/table/config.ts'
import { isShared, liveAround } from '../platform/table/whole-group.ts'
import { cardsIn } from './store.ts'
import type { JudgeDeps } from './use/judge-uses.ts'

/** Records with the names their programmes had. */
export const describeGiven: Cards['describe'] = ({ group }, given) =>
  Promise.all(
    given.map(async ({ program, at, version, added, balance, owes }) => {
      const known = await configVersion<Program>({ group, brand: at }, 'program', program, version)
      return {
        programId: program,
        kind: known?.settings.kind ?? 'points',
        name: (known?.settings.name as Text | undefined) ?? ENDED.name,
        unit: (known?.settings.unit as Text | undefined) ?? ENDED.unit,
        added,
        balance,
        ...(owes && { owes }),
      }
    }),
  )

export const pointsGiven: Cards['pointsIn'] = async ({ group }, given) => {
  const points = given.map(async ({ program, at, version, added, taken }) => {
    const known = await configVersion<Program>({ group, brand: at }, 'program', program, version)
    return known?.settings.kind === 'points' ? added - taken : 0
  })
  return (await Promise.all(points)).reduce((sum, one) => sum + one, 0)
}

/** What the holder may use of each card at a store, on a purchase of so much money. */
export const usableOnCards =
  ({ companyOf, groupCounts }: JudgeDeps): Cards['usable'] =>
  async (rows, at, total, now) => {
    const held = new Map(cardsIn(rows).map((one) => [one.program, one]))
    const company = (await companyOf(at))?.id ?? ''
    const lines = (await liveAround<Program>(at, 'program')).map(async ({ id, brand, settings: program }) => {
      const card = held.get(id)
      const kind = await loadCard(program.kind)
      const isHere = program.stores.length === 0 || (program.stores as readonly string[]).includes(at.store)
      if (!card || !isHere || kind.spendableBy?.(program.settings, company) === false) return []
      const offer = kind.offer?.(program.settings, kind.unpack(card.state), { total, at: now })
      if (!offer || offer.available === 0) return []
      if (isShared({ brand }, kind) && !(await groupCounts(rows, at))) return []
      const named = { programId: id as never, name: program.name as Text, unit: program.unit as Text }
      return [{ ...named, ...offer, pays: kind.pays ?? false }]
    })
    return (await Promise.all(lines)).flat()
  }

export const programNames: Cards['namesOf'] = async (place) =>
  new Map(
    (await liveAround<Program>(place, 'program')).map(({ id, settings: { name, unit } }) => [
      id,
      { name: name as Text, unit: unit as Text },
    ]),
  )

/** What the holder has of each card now; cards nobody has begun are left out, and the group's where they do not count. */
export const balancesOnCards =
  ({ groupCounts }: Pick<JudgeDeps, 'groupCounts'>): Cards['balances'] =>
  async (rows, holder, now) => {
    const held = new Map(cardsIn(rows).map((one) => [one.program, one]))
    const lines = (await liveAround<Program>(holder, 'program')).map(async ({ id, brand, settings: program }) => {
      const card = held.get(id)
      if (!card) return []
      const kind = await loadCard(program.kind)
      if (isShared({ brand }, kind) && !(await groupCounts(rows, holder))) return []
      const { balance } = kind.show(program.settings, kind.unpack(card.state), now)
      const { kind: name } = program
      return [{ programId: id as never, kind: name, name: program.name as Text, unit: program.unit as Text, balance }]
    })
    return (await Promise.all(lines)).flat()
  }
