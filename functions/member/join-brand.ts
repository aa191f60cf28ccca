import type { MemberId } from '#shared/base/id.ts'
import { fail, ok, type Result } from '#shared/base/result.ts'
import { businessDay, type Instant } from '#shared/base/time.ts'
import type { join as route } from '#shared/contract/member.ts'
import type { CommonFailure, FailureOf, InputOf, OutputOf } from '#shared/contract/route.ts'
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
import { CODE_DIGITS } from './codes/give-code.ts'
import type { BrandOfDoor } from './open-session.ts'
import { showHome, type HomeParts } from './show-home.ts'
import { findIdentity, findMembership, identity, joinRecord, member, membership, type Membership } from './store.ts'

export interface JoinDeps extends HomeParts {
  chance: Chance
  brandOfDoor: BrandOfDoor
  /** Which store a poster or store code of this group names; undefined for a stranger’s. */
  storeOfSource: (group: string, source: NonNullable<InputOf<typeof route>['source']>) => Promise<string | undefined>
  /** What the webhooks told of this LINE user and this brand’s account. */
  friendshipOf: (user: LineUser) => Promise<{ isFriend: boolean; at: string } | undefined>
}

type Joined = Result<OutputOf<typeof route>, FailureOf<typeof route> | CommonFailure>

/** UTF-16 units, as the contract takes them. */
const NAME_MAX = 40

export const joinBrand =
  (deps: JoinDeps) =>
  async (input: InputOf<typeof route>, { actor, now, locale, retry }: Turn<LineUser>): Promise<Joined> => {
    const { group, brand: brandId, provider, user, name: calledByLine = '' } = actor
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
    const before = known && (await findMembership(group, id, brandId))
    if (before) return answerAgain(deps, actor, before, { now, retry })
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
          retry,
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
    return saved.ok ? welcome(deps, actor, id, now) : whoWasFaster(deps, actor, { now, retry })
  }

type Again = Pick<Turn, 'now' | 'retry'>

const welcome = async (deps: JoinDeps, actor: LineUser, id: MemberId, now: Instant): Promise<Joined> => {
  const home = await showHome(deps)({ group: actor.group, brand: actor.brand, member: id }, now)
  if (!home.ok) return fail('try-again')
  // From here on they are called what they are here.
  const session = { ...actor, name: undefined, member: id, shown: maskName(home.value.member.name) }
  return ok({ home: home.value, ...(await signSession(session, now)) })
}

/** This same person, tapping twice, or another one with this phone. */
const whoWasFaster = async (deps: JoinDeps, actor: LineUser, again: Again): Promise<Joined> => {
  const { group, brand, provider, user } = actor
  const known = await findIdentity(group, 'line', provider, user)
  const joined = known && (await findMembership(group, known.member, brand))
  return joined ? answerAgain(deps, actor, joined, again) : fail('phone-taken')
}

/** They are in already: the same request gets its answer again, another one is refused. */
const answerAgain = async (
  deps: JoinDeps,
  actor: LineUser,
  joined: Membership,
  { now, retry }: Again,
): Promise<Joined> => {
  const first = joined.retry as Again['retry']
  if (!retry || first?.key !== retry.key) return fail('already-joined')
  if (first.hash !== retry.hash) return fail('idempotency-key-reused')
  return welcome(deps, actor, joined.member as MemberId, now)
}
