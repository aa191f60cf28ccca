import type { BrandId, MemberId } from '#shared/base/id.ts'
import { fail, ok, type Result } from '#shared/base/result.ts'
import { fill, type Locale } from '#shared/base/text.ts'
import type { Instant } from '#shared/base/time.ts'
import type { memberPage as route } from '#shared/contract/member.ts'
import type { InputOf, OutputOf } from '#shared/contract/route.ts'
import { desk } from '#shared/text/desk.ts'
import { withoutLinks } from '#shared/domain/card/gift/without-links.ts'
import { withoutCode } from '#shared/domain/coupon/coupon-code.ts'
import type { Staff } from '../platform/http/actor.ts'
import type { Turn } from '../platform/http/http.ts'
import { maySeeBrand } from '../platform/http/scope.ts'
import { readCorrections } from './details/store.ts'
import { absorbedBy } from './erase/whole-person.ts'
import { showLine, type ListDeps } from './list-members.ts'
import { showSharing, type HomeParts } from './show-home.ts'
import { shownTo } from './shown-to.ts'
import { readHomeRows, readJoins, readTags } from './store.ts'

type Output = OutputOf<typeof route>
type Trail = Output['trail']

export interface PageDeps extends ListDeps, Pick<HomeParts, 'showTier'> {
  showHistory: (of: { group: string; brand: string; member: string }, now: Instant) => Promise<Output['entries']>
  /** Messages sent or not, and why. */
  messageTrail: (of: { group: string; brand: string; member: string }, locale: Locale) => Promise<Trail>
  /** Playbooks entered, steps visited, and why they were left. */
  playbookTrail: (of: { group: string; brand: string; member: string }, locale: Locale) => Promise<Trail>
}

/** With what those did who became one with them. */
const wholeHistory = async (
  { showHistory }: Pick<PageDeps, 'showHistory'>,
  { group, brand, member }: { group: string; brand: string; member: string },
  now: Instant,
): Promise<Output['entries']> => {
  const absorbed = await absorbedBy(group, member)
  const theirs = await Promise.all(absorbed.map((id) => showHistory({ group, brand, member: id }, now)))
  // That it came is told once, by the card it came to.
  const before = theirs.flat().filter(({ key }) => !/^(un)?merge:/.test(key))
  const own = await showHistory({ group, brand, member }, now)
  return before.length === 0 ? own : [...own, ...before].sort((a, b) => b.at.localeCompare(a.at))
}

export const showMemberPage =
  (deps: PageDeps) =>
  async (
    { id, brand }: InputOf<typeof route>,
    { actor, now, locale }: Turn<Staff>,
  ): Promise<Result<Output, 'not-found'>> => {
    const { group } = actor
    const words = desk[locale]
    const madeBy: Record<string, string> = words.madeBy
    const details: Record<string, string> = words.details
    const of = { group, brand, member: id }
    const read = maySeeBrand(actor, brand) ? await readHomeRows(group, id, brand) : { rows: [], others: [] }
    const { member, membership, rows, others: elsewhere } = read
    if (!member || !membership) return fail('not-found')
    const holder = { group, brand: brand as BrandId, member: id as MemberId }
    const [held, coupons, tier, tags, joins, corrections, entries, messages, visits, others] = await Promise.all([
      deps.showCards(rows, holder, now),
      deps.showCoupons([...rows, ...elsewhere], holder, now),
      deps.showTier(rows, holder, membership.joinedAt, now),
      readTags(group, brand, id),
      readJoins(group, brand, id),
      readCorrections(group, id),
      wholeHistory(deps, of, now),
      deps.messageTrail(of, locale),
      deps.playbookTrail(of, locale),
      deps.companiesBeside(of),
    ])
    const sharing = showSharing(membership, others)
    const cards = shownTo(actor, held, sharing).map(withoutLinks)
    const joined: Trail = joins.map(({ at, noticeVersion, marketing, origin }) => ({
      at,
      kind: 'joined',
      words: origin
        ? (madeBy[origin] ?? words.madeBy.clerk)
        : fill(marketing ? words.told.yes : words.told.no, { version: noticeVersion }),
      why: null,
      playbook: null,
      step: null,
    }))
    const corrected: Trail = corrections.map(({ at, fields, by, reason }) => ({
      at,
      kind: 'corrected',
      words: fill(words.corrected, {
        fields: fields.map((field) => details[field] ?? field).join(words.list),
        by,
        reason,
      }),
      why: null,
      playbook: null,
      step: null,
    }))
    return ok({
      member: await showLine(deps, group, member, membership, cards, coupons, locale),
      birthday: member.birthday ?? null,
      code: member.code,
      noticeVersion: membership.noticeVersion,
      ...(sharing && { sharing }),
      tags: tags.map(({ tag, at, from }) => ({ tag, at, from })),
      cards,
      coupons: coupons.map(withoutCode),
      ...(tier !== 'waits' && tier?.awaits && { tierAwaits: tier.awaits }),
      entries,
      trail: [...joined, ...corrected, ...messages, ...visits].sort((a, b) => b.at.localeCompare(a.at)),
    })
  }
