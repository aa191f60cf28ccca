import { fail, ok, type Result } from '#shared/base/result.ts'
import type { changeMember as route, Home } from '#shared/contract/member.ts'
import type { InputOf } from '#shared/contract/route.ts'
import { memberChanged } from '#shared/events/member.ts'
import type { Member } from '../platform/http/actor.ts'
import type { Chance } from '../platform/chance.ts'
import { commit } from '../platform/table/commit.ts'
import { noteEvent } from '../platform/table/note-event.ts'
import type { Turn } from '../platform/http/http.ts'
import { replace, type Write } from '../platform/table/write.ts'
import { showHome, type HomeParts } from './show-home.ts'
import { member, membership, readHomeRows } from './store.ts'

export const changeMember =
  (deps: HomeParts & { chance: Chance }) =>
  async (
    { locale, name, marketing }: InputOf<typeof route>,
    { actor, now, retry }: Turn<Member>,
  ): Promise<Result<Home, 'member-not-found' | 'idempotency-key-reused' | 'try-again'>> => {
    const { group, brand } = actor
    const found = await readHomeRows(group, actor.member, brand)
    if (!found.member || !found.membership) return fail('member-not-found')
    const writes: Write[] = []
    const fields: string[] = []
    if ((locale && locale !== found.member.locale) || (name && name !== found.member.name)) {
      const { rev, ...rest } = found.member
      writes.push(replace(member, { ...rest, ...(locale && { locale }), ...(name && { name }) }, rev))
      fields.push(...(locale ? ['locale'] : []), ...(name ? ['name'] : []))
    }
    if (marketing !== undefined && marketing !== found.membership.marketing) {
      const { rev, ...rest } = found.membership
      writes.push(replace(membership, { ...rest, marketing }, rev))
      fields.push('marketing')
    }
    if (writes.length) {
      const happened = memberChanged.happened({ at: now, group, brand, member: actor.member }, { fields })
      const saved = await commit([
        ...writes,
        noteEvent(`change#${actor.member}#${retry?.key ?? deps.chance.secret(9)}`, happened),
      ])
      // Nothing but the note of this key stood in the way: another change was made with it.
      if (!saved.ok) return fail(saved.lost?.at[0] === writes.length ? 'idempotency-key-reused' : 'try-again')
    }
    const home = await showHome(deps)(actor, now)
    return home.ok ? ok(home.value) : home
  }
