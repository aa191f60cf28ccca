import type { MemberId } from '#shared/base/id.ts'
import { fail, ok, type Result } from '#shared/base/result.ts'
import { businessDay } from '#shared/base/time.ts'
import type { join as route } from '#shared/contract/member.ts'
import type { FailureOf, InputOf, OutputOf } from '#shared/contract/route.ts'
import { readBirthday } from '#shared/domain/member/birthday.ts'
import { maskName } from '#shared/domain/member/mask-name.ts'
import { readPhone } from '#shared/domain/member/phone.ts'
import { memberJoined } from '#shared/events/member.ts'
import type { LineUser } from '../platform/http/actor.ts'
import type { Chance } from '../platform/chance.ts'
import { commit } from '../platform/table/commit.ts'
import type { Turn } from '../platform/http/http.ts'
import { signSession } from '../platform/session/session.ts'
import { insert, replace, type Write } from '../platform/table/write.ts'
import type { BrandOfDoor } from './open-session.ts'
import { showHome, type HomeParts } from './show-home.ts'
import { findIdentity, findMembership, identity, joinRecord, member, membership } from './store.ts'

export interface JoinDeps extends HomeParts {
  chance: Chance
  brandOfDoor: BrandOfDoor
  /** Which store a poster or store code of this group names; undefined for a stranger’s. */
  storeOfSource: (group: string, source: NonNullable<InputOf<typeof route>['source']>) => Promise<string | undefined>
  /** What the webhooks told of this LINE user and this brand’s account. */
  friendshipOf: (user: LineUser) => Promise<{ isFriend: boolean; at: string } | undefined>
}

const CODE_DIGITS = 10
/** UTF-16 units, as the contract takes them. */
const NAME_MAX = 40

export const joinBrand =
  (deps: JoinDeps) =>
  async (
    input: InputOf<typeof route>,
    { actor, now, locale }: Turn<LineUser>,
  ): Promise<Result<OutputOf<typeof route>, FailureOf<typeof route> | 'not-found' | 'try-again'>> => {
    const { name: calledByLine = '', ...asked } = actor
    const { group, brand: brandId, provider, user } = asked
    const brand = await deps.brandOfDoor(brandId)
    if (!brand) return fail('not-found')
    if (input.consents.noticeVersion !== brand.noticeVersion)
      return fail('notice-outdated', { version: brand.noticeVersion })
    const phone = readPhone(input.phone)
    if (!phone.ok) return phone
    const birthday = input.birthday ? readBirthday(input.birthday, businessDay(now)) : ok(undefined)
    if (!birthday.ok) return birthday

    const known = await findIdentity(group, 'line', provider, user)
    const id = (known?.member as MemberId | undefined) ?? deps.chance.id('mem', now)
    if (known && (await findMembership(group, id, brandId))) return fail('already-joined')
    const [store, friendship] = await Promise.all([
      input.source && deps.storeOfSource(group, input.source),
      deps.friendshipOf(actor),
    ])

    const { noticeVersion, marketing } = input.consents
    const join = { group, member: id, brand: brandId, noticeVersion, marketing, source: input.source }
    const happened = memberJoined.happened(
      { at: now, group, brand: brandId, member: id, store, source: input.source },
      { source: input.source ?? null, noticeVersion, marketing, provider },
    )
    const ofBrand: Write[] = [
      replace(
        membership,
        {
          ...join,
          joinedAt: now,
          provider,
          user,
          isFriend: friendship?.isFriend ?? false,
          friendAt: friendship?.at ?? '',
        },
        0,
      ),
      insert(joinRecord, { ...join, at: now }, [happened]),
    ]
    const ofPerson: Write[] = known
      ? []
      : [
          insert(identity, { group, kind: 'phone', provider: '', value: phone.value, member: id }),
          insert(identity, { group, kind: 'line', provider, value: user, member: id }),
          replace(
            member,
            {
              group,
              id,
              name: input.name ?? calledByLine.trim().slice(0, NAME_MAX),
              code: deps.chance.digits(CODE_DIGITS),
              phone: phone.value,
              birthday: birthday.value,
              gender: input.gender,
              locale: input.locale ?? locale,
              joinedAt: now,
            },
            0,
          ),
        ]
    const saved = await commit([...ofPerson, ...ofBrand])
    if (!saved.ok) return fail(!known && saved.lost?.at.includes(0) ? 'phone-taken' : 'already-joined')

    const home = await showHome(deps)({ group, brand: brandId, member: id }, now)
    if (!home.ok) return fail('try-again')
    return ok({
      home: home.value,
      ...(await signSession({ ...asked, member: id, shown: maskName(home.value.member.name) }, now)),
    })
  }
