// A scheme of tiers as its editor knows it.
import { fill } from '#shared/base/text.ts'
import type { Api } from '#shared/contract/contracts.ts'
import type { OutputOf } from '#shared/contract/route.ts'
import { schemeProblem } from '#shared/domain/tier/scheme-problem.ts'
import { mostOf, tierScheme, type Tier, type TierScheme } from '#shared/domain/tier/tier-scheme.ts'
import { tiers } from '../../words/rooms.ts'

export type SchemePage = OutputOf<Api['GET /admin/tiers']>['schemes'][number]
export type Rates = OutputOf<Api['GET /admin/tiers']>['rates']
export type Campaigns = readonly { id: string; name: string; note: string }[]

/** A scheme nobody has saved yet. */
export const freshPage = (id: string, scope: SchemePage['scope']): SchemePage => ({
  id: id as SchemePage['id'],
  scope,
  draft: null,
  live: null,
  liveVersion: null,
  draftVersion: null,
  changedBy: null,
  changedAt: null,
  archivedAt: null,
})

const plain = (id: string, name: Tier['name'], upgradeAt: number, renewAt: number | null): Tier => ({
  id,
  name,
  upgradeAt,
  renewAt,
  benefits: { couponOnUpgrade: null, birthdayCoupon: null, words: [] },
})

/** What most shops begin with. */
export const starting: TierScheme = {
  name: { 'zh-Hant': '會員等級', en: 'Member tiers', ja: '会員ランク' },
  measure: 'spend',
  period: { kind: 'rolling', months: 12 },
  tiers: [
    plain('basic', { 'zh-Hant': '一般會員', en: 'Member', ja: '一般会員' }, 0, null),
    plain('silver', { 'zh-Hant': '銀卡', en: 'Silver', ja: 'シルバー' }, 3_000, 2_000),
    plain('gold', { 'zh-Hant': '金卡', en: 'Gold', ja: 'ゴールド' }, 10_000, 6_000),
  ],
  lastsMonths: 12,
  graceDays: 14,
  downgrade: 'one-step',
  refunds: 'take-back',
}

/** Thresholds that nobody could reach in the new measure are spread over its period; the others stay as they are. */
export const measuredBy = (scheme: TierScheme, measure: TierScheme['measure']): TierScheme => {
  const next = { ...scheme, measure }
  const most = mostOf(next)
  const top = scheme.tiers.at(-1)!
  if (most === undefined || top.upgradeAt <= most) return next
  const step = Math.max(1, Math.floor(most / scheme.tiers.length))
  return { ...next, tiers: scheme.tiers.map((tier, nth) => ({ ...tier, upgradeAt: step * nth, renewAt: null })) }
}

const NEW_TIER: Tier['name'] = { 'zh-Hant': '新的等級', en: 'New tier', ja: '新しいランク' }

/** Another rung on top, twice as far as the one below; its id is never one that was used. */
export const oneMore = (scheme: TierScheme): Tier => {
  const top = scheme.tiers.at(-1)!
  let nth = scheme.tiers.length + 1
  while (scheme.tiers.some(({ id }) => id === `tier-${nth}`)) nth++
  return plain(`tier-${nth}`, NEW_TIER, Math.max(1, top.upgradeAt * 2), null)
}

const FIELD_WORDS: Record<string, string> = { ...tiers.fields, tiers: tiers.ladderField }

/** What keeps it from being saved, in the words of the form. */
export const lacking = (scheme: TierScheme): string[] => {
  const issues = tierScheme.safeParse(scheme).error?.issues ?? []
  return [...new Set(issues.map(({ path }) => FIELD_WORDS[String(path[0])] ?? String(path[0])))]
}

/** What is wrong with one rung of the ladder, if anything. */
export const problemAt = (scheme: TierScheme, nth: number): string | null => {
  const found = schemeProblem(scheme.tiers, mostOf(scheme))
  return found?.nth === nth ? tiers.problems[found.problem] : null
}

/** `NT$3,000` */
export const measured = ({ measure }: Pick<TierScheme, 'measure'>, n: number): string =>
  fill(tiers.measured[measure], { n: n.toLocaleString() })

export const periodWords = ({ period }: Pick<TierScheme, 'period'>): string =>
  fill(tiers.periods[period.kind], { n: period.kind === 'rolling' ? period.months : '' })
