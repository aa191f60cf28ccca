import type { BrandId, CompanyId } from '#shared/base/id.ts'
import { fail, ok, type Result } from '#shared/base/result.ts'
import { say, type Text } from '#shared/base/text.ts'
import type { brandMoney, groupMoney } from '#shared/contract/report/money.ts'
import type { InputOf, OutputOf } from '#shared/contract/route.ts'
import type { Staff } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import { maySeeBrand } from '../../platform/http/scope.ts'
import { weighMoney, type BrandMoney, type MoneyDeps } from './weigh-money.ts'

type BrandLine = OutputOf<typeof groupMoney>['brands'][number]

/** Brands with the companies they belong to. */
export type BrandsAndCompanies = (
  group: string,
) => Promise<{ id: string; name: unknown; company: string; companyName: string; taxId: string | null }[]>

export const showMoney =
  (deps: MoneyDeps) =>
  async (
    { brand }: InputOf<typeof brandMoney>,
    { actor, now, locale }: Turn<Staff>,
  ): Promise<Result<BrandMoney, 'not-found'>> =>
    maySeeBrand(actor, brand)
      ? ok(await weighMoney(deps, { group: actor.group, brand }, now, locale))
      : fail('not-found')

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

/** A group of many brands is read brand by brand: each has its own partition. */
export const showGroupMoney =
  (deps: MoneyDeps & { brandsAndCompanies: BrandsAndCompanies }) =>
  async (
    _: InputOf<typeof groupMoney>,
    { actor, now, locale }: Turn<Staff>,
  ): Promise<Result<OutputOf<typeof groupMoney>, never>> => {
    const { group } = actor
    const brands = (await deps.brandsAndCompanies(group)).filter(({ id }) => maySeeBrand(actor, id))
    const lines = brands.map(async ({ id, name, company, companyName, taxId }) => ({
      brand: id as BrandId,
      name: say(name as Text, locale),
      company: { id: company as CompanyId, name: companyName, taxId },
      ...figuresOf(await weighMoney(deps, { group, brand: id }, now, locale)),
    }))
    return ok({ now, brands: await Promise.all(lines) })
  }
