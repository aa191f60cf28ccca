import type { BrandId, CompanyId } from '#shared/base/id.ts'
import { fail, ok, type Result } from '#shared/base/result.ts'
import { say, type Text } from '#shared/base/text.ts'
import type { brandMoney, groupMoney } from '#shared/contract/report/money.ts'
import type { InputOf, OutputOf } from '#shared/contract/route.ts'
import { loadCard } from '#shared/plugins/cards/load.server.ts'
import type { Staff } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import { maySeeBrand } from '../../platform/http/scope.ts'
import { weighMoney, weighWholeGroup, type BrandMoney, type MoneyDeps } from './weigh-money.ts'

type GroupMoney = OutputOf<typeof groupMoney>
type BrandLine = GroupMoney['brands'][number]

/** Brands with the companies they belong to. */
export type BrandsAndCompanies = (
  group: string,
) => Promise<{ id: string; name: unknown; company: string; companyName: string; taxId: string | null }[]>

export const showMoney =
  (deps: MoneyDeps) =>
  async (
    { brand }: InputOf<typeof brandMoney>,
    { actor, now, locale }: Turn<Staff>,
  ): Promise<Result<BrandMoney, 'not-found'>> => {
    if (!maySeeBrand(actor, brand)) return fail('not-found')
    const { group } = actor
    const [own, whole] = await Promise.all([
      weighMoney(deps, { group, brand }, { now, locale }),
      weighWholeGroup(deps, group, { now, locale }),
    ])
    // Stores of brands that somebody does not look after are not theirs to read.
    const shared = whole.map(({ line }) => (actor.brands.length > 0 ? { ...line, stores: [] } : line))
    return ok({ ...own, programs: [...own.programs, ...shared] })
  }

const total = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)

const kindsIn = ({ programs }: BrandMoney): BrandLine['kinds'] =>
  [...new Set(programs.map(({ kind }) => kind))].map((kind) => ({
    kind,
    money: total(programs.flatMap((one) => (one.kind === kind ? [one.money ?? 0] : []))),
  }))

const figuresOf = (told: BrandMoney): Pick<BrandLine, 'kinds' | 'unvalued' | 'ending' | 'coupons'> => ({
  kinds: kindsIn(told),
  unvalued: told.programs.filter(({ money, units }) => money === null && units !== 0).length,
  ending: total(told.programs.map(({ ending }) => ending.money ?? 0)),
  coupons: {
    out: total(told.coupons.map(({ out }) => out)),
    ending: total(told.coupons.flatMap(({ weeks }) => weeks)),
    issued: total(told.coupons.map(({ issued }) => issued)),
    used: total(told.coupons.map(({ used }) => used)),
  },
})

/** @param companies of the group: value that one of them owes is no other's */
const sharedLine =
  (companies: readonly string[]) =>
  async ({
    program: { settings },
    line: { programId, kind, name, money, ending },
  }: Awaited<ReturnType<typeof weighWholeGroup>>[number]): Promise<GroupMoney['shared'][number]> => {
    const { spendableBy } = await loadCard(kind)
    const company = companies.find((one) => spendableBy?.(settings.settings, one)) ?? null
    return { programId, kind, name, money, ending: ending.money ?? 0, company: company as CompanyId | null }
  }

/** A group of many brands is read brand by brand: each has its own partition. */
export const showGroupMoney =
  (deps: MoneyDeps & { brandsAndCompanies: BrandsAndCompanies }) =>
  async (_: InputOf<typeof groupMoney>, { actor, now, locale }: Turn<Staff>): Promise<Result<GroupMoney, never>> => {
    const { group } = actor
    const all = await deps.brandsAndCompanies(group)
    const brands = all.filter(({ id }) => maySeeBrand(actor, id))
    const lines = brands.map(async ({ id, name, company, companyName, taxId }) => ({
      brand: id as BrandId,
      name: say(name as Text, locale),
      company: { id: company as CompanyId, name: companyName, taxId },
      ...figuresOf(await weighMoney(deps, { group, brand: id }, { now, locale })),
    }))
    const shared = (await weighWholeGroup(deps, group, { now, locale })).map(
      sharedLine(all.map(({ company }) => company)),
    )
    return ok({ now, brands: await Promise.all(lines), shared: await Promise.all(shared) })
  }
