import type { BrandId, MemberId } from '#shared/base/id.ts'
import { fail, ok, type Result } from '#shared/base/result.ts'
import type { Instant } from '#shared/base/time.ts'
import type { memberPage as route } from '#shared/contract/member.ts'
import type { InputOf, OutputOf } from '#shared/contract/route.ts'
import type { Staff } from '../platform/http/actor.ts'
import type { Turn } from '../platform/http/http.ts'
import { maySeeBrand } from '../platform/http/scope.ts'
import { readCorrections } from './details/store.ts'
import { absorbedBy } from './erase/whole-person.ts'
import { showLine, type ListDeps } from './list-members.ts'
import { readHomeRows, readJoins, readTags } from './store.ts'

type Output = OutputOf<typeof route>
type Trail = Output['trail']

export interface PageDeps extends ListDeps {
  showHistory: (of: { group: string; brand: string; member: string }, now: Instant) => Promise<Output['entries']>
  /** Messages sent or not, and why. */
  messageTrail: (of: { group: string; brand: string; member: string }) => Promise<Trail>
  /** Playbooks entered, steps visited, and why they were left. */
  playbookTrail: (of: { group: string; brand: string; member: string }) => Promise<Trail>
}

const MADE_BY: Record<string, string> = {
  clerk: '店員用手機號碼建立',
  pos: '收銀機用手機號碼建立',
  import: '用手機號碼匯入',
}

const DETAIL: Record<string, string> = { name: '姓名', birthday: '生日' }

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
  async ({ id, brand }: InputOf<typeof route>, { actor, now }: Turn<Staff>): Promise<Result<Output, 'not-found'>> => {
    const { group } = actor
    const of = { group, brand, member: id }
    const { member, membership, rows } = maySeeBrand(actor, brand) ? await readHomeRows(group, id, brand) : { rows: [] }
    if (!member || !membership) return fail('not-found')
    const holder = { group, brand: brand as BrandId, member: id as MemberId }
    const [cards, coupons, tags, joins, corrections, entries, messages, visits] = await Promise.all([
      deps.showCards(rows, holder, now),
      deps.showCoupons(rows, holder, now),
      readTags(group, brand, id),
      readJoins(group, brand, id),
      readCorrections(group, id),
      wholeHistory(deps, of, now),
      deps.messageTrail(of),
      deps.playbookTrail(of),
    ])
    const joined: Trail = joins.map(({ at, noticeVersion, marketing, origin }) => ({
      at,
      kind: 'joined',
      words: origin
        ? `${MADE_BY[origin] ?? MADE_BY.clerk}，還沒有告知個資`
        : `個資告知第 ${noticeVersion} 版，${marketing ? '同意' : '沒有同意'}收行銷訊息`,
      why: null,
      playbook: null,
      step: null,
    }))
    const corrected: Trail = corrections.map(({ at, fields, by, reason }) => ({
      at,
      kind: 'corrected',
      words: `${fields.map((field) => DETAIL[field] ?? field).join('、')}；${by}：${reason}`,
      why: null,
      playbook: null,
      step: null,
    }))
    return ok({
      member: await showLine(deps, group, member, membership, cards, coupons),
      birthday: member.birthday ?? null,
      code: member.code,
      noticeVersion: membership.noticeVersion,
      tags: tags.map(({ tag, at, from }) => ({ tag, at, from })),
      cards,
      coupons,
      entries,
      trail: [...joined, ...corrected, ...messages, ...visits].sort((a, b) => b.at.localeCompare(a.at)),
    })
  }
