import { fail, ok, type Result } from '#shared/base/result.ts'
import type { BrandId, MemberId } from '#shared/base/id.ts'
import type { Locale } from '#shared/base/text.ts'
import type { HeldCoupon, HomeCard, listMembers as route, memberLine } from '#shared/contract/member.ts'
import type { InputOf, OutputOf } from '#shared/contract/route.ts'
import type { z } from '#shared/base/schema.ts'
import { sourceKind } from '#shared/domain/member/source.ts'
import type { Source } from '#shared/events/source.ts'
import { maskPhone } from '#shared/domain/member/phone.ts'
import type { Staff } from '../platform/http/actor.ts'
import type { Turn } from '../platform/http/http.ts'
import { maySeeBrand } from '../platform/http/scope.ts'
import { showSharing, type HomeParts } from './show-home.ts'
import { shownTo } from './shown-to.ts'
import { readHomeRows, readRoster, type MemberItem, type Membership } from './store.ts'

type Line = z.infer<typeof memberLine>

const PAGE = 30
/** A search reads at most this many lines of the roster at a call, then hands back a cursor. */
const SEARCHED = 300

export interface ListDeps extends HomeParts {
  /** `永康店・立牌 YK-01` for a source, by the names of stores. */
  sourceWords: (group: string, source: Source | undefined, locale: Locale) => Promise<string>
  /** How many have joined in all, from the counters. */
  countMembers: (place: { group: string; brand: string }) => Promise<number>
}

export const showLine = async (
  deps: Pick<ListDeps, 'sourceWords'>,
  group: string,
  member: MemberItem,
  membership: Membership,
  cards: HomeCard[],
  coupons: HeldCoupon[],
  locale: Locale,
): Promise<Line> => {
  const stampCard = cards.find(({ kind }) => kind === 'stamp')
  return {
    id: member.id as MemberId,
    name: member.name,
    phone: maskPhone(member.phone),
    phoneProved: member.provedAt !== undefined,
    joinedAt: membership.joinedAt,
    source: (membership.source as Source | undefined) ?? null,
    sourceWords: await deps.sourceWords(group, membership.source as Source | undefined, locale),
    stamps: stampCard?.balance ?? 0,
    goal: stampCard?.goal ?? null,
    usableCoupons: coupons.filter(({ state }) => state === 'usable').length,
    lastSeenAt: [...cards.flatMap(({ lastAt }) => lastAt ?? []), membership.joinedAt].sort().at(-1) ?? null,
    isFriend: membership.isFriend,
    marketing: membership.marketing,
  }
}

const matches = (
  member: MemberItem,
  membership: Membership,
  q: string | undefined,
  source: string | undefined,
): boolean => {
  const from = membership.source as Source | undefined
  if (source && ![sourceKind(from), from?.store, from?.poster, from?.campaign].includes(source)) return false
  if (!q) return true
  const digits = q.replace(/\D/g, '')
  return (
    member.name.includes(q) ||
    (digits.length >= 3 && (member.phone.endsWith(digits.replace(/^0/, '')) || member.code.startsWith(digits)))
  )
}

export const listMembers =
  (deps: ListDeps) =>
  async (
    { brand, q, source, cursor }: InputOf<typeof route>,
    { actor, now, locale }: Turn<Staff>,
  ): Promise<Result<OutputOf<typeof route>, 'not-found'>> => {
    if (!maySeeBrand(actor, brand)) return fail('not-found')
    const { group } = actor
    const isSearch = q !== undefined || source !== undefined
    const [{ lines, next }, others] = await Promise.all([
      readRoster(group, brand, isSearch ? SEARCHED : PAGE, cursor),
      deps.companiesBeside({ group, brand }),
    ])
    const read = await Promise.all(
      lines.map(async ({ member: id }) => {
        const { member, membership, rows } = await readHomeRows(group, id, brand)
        if (!member || !membership || !matches(member, membership, q, source)) return undefined
        const holder = { group, brand: brand as BrandId, member: id as MemberId }
        const [cards, coupons] = await Promise.all([
          deps.showCards(rows, holder, now),
          deps.showCoupons(rows, holder, now),
        ])
        const shown = shownTo(actor, cards, showSharing(membership, others))
        return showLine(deps, group, member, membership, shown, coupons, locale)
      }),
    )
    return ok({
      members: read.filter((line) => line !== undefined),
      next,
      total: await deps.countMembers({ group, brand }),
    })
  }
