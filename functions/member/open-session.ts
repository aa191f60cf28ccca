import type { BrandId, GroupId, MemberId } from '#shared/base/id.ts'
import { fail, ok, type Result } from '#shared/base/result.ts'
import type { openSession as route } from '#shared/contract/member.ts'
import type { FailureOf, InputOf, OutputOf } from '#shared/contract/route.ts'
import { maskName } from '#shared/domain/member/mask-name.ts'
import type { Nobody } from '../platform/http/actor.ts'
import type { Turn } from '../platform/http/http.ts'
import { verifyIdToken } from '../platform/session/verify-id-token.ts'
import { signSession } from '../platform/session/session.ts'
import { showHome, type HomeParts } from './show-home.ts'
import { findIdentity } from './store.ts'

/** What this module asks of the brand module. */
export interface BrandOfDoor {
  (id: string): Promise<
    | {
        group: string
        id: string
        loginChannelId?: string
        providerId?: string
        noticeVersion: number
        companyName: string
        dayEndsAtHour: number
      }
    | undefined
  >
}

export const openSession =
  (deps: HomeParts & { brandOfDoor: BrandOfDoor }) =>
  async (
    { brandId, idToken }: InputOf<typeof route>,
    { now }: Turn<Nobody>,
  ): Promise<Result<OutputOf<typeof route>, FailureOf<typeof route> | 'not-found'>> => {
    const brand = await deps.brandOfDoor(brandId)
    if (!brand?.loginChannelId || !brand.providerId) return fail('not-found')
    const person = await verifyIdToken(idToken, brand.loginChannelId, now)
    if (!person.ok) return person

    const group = brand.group as GroupId
    const known = await findIdentity(group, 'line', brand.providerId, person.value.user)
    const member = known?.member as MemberId | undefined
    const home = member ? await showHome(deps)({ group, brand: brandId, member }, now) : undefined
    const isIn = home?.ok === true
    const session = await signSession(
      {
        kind: 'line',
        group,
        brand: brandId as BrandId,
        provider: brand.providerId,
        user: person.value.user,
        ...(isIn ? { member, shown: maskName(home.value.member.name) } : { name: person.value.name }),
      },
      now,
    )
    return ok({ ...session, member: isIn ? home.value : null })
  }
