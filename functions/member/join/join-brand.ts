import type { MemberId } from '#shared/base/id.ts'
import { fail, ok, type Result } from '#shared/base/result.ts'
import { businessDay, type Instant } from '#shared/base/time.ts'
import type { join as route } from '#shared/contract/member.ts'
import type { CommonFailure, FailureOf, InputOf, OutputOf } from '#shared/contract/route.ts'
import { readBirthday } from '#shared/domain/member/birthday.ts'
import { maskName } from '#shared/domain/member/mask-name.ts'
import { readPhone } from '#shared/domain/member/phone.ts'
import { agreeToShare } from '#shared/domain/member/sharing.ts'
import type { Forfeit } from '../../platform/asks.ts'
import type { Chance } from '../../platform/chance.ts'
import type { LineUser } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import { holdsPhone } from '../../platform/session/phone-proof.ts'
import { signSession } from '../../platform/session/session.ts'
import { commit } from '../../platform/table/commit.ts'
import { askBinding } from '../binding/ask-binding.ts'
import { closeWishes } from '../binding/close-wishes.ts'
import { finishLeaving } from '../leave/sweep.ts'
import type { BrandOfDoor } from '../open-session.ts'
import type { TextPhone } from '../phone/text-phone.ts'
import { showHome, type HomeParts } from '../show-home.ts'
import { joinWrites, type Consents } from './join-writes.ts'
import { lookUpJoiner, type Joiner } from './look-up-joiner.ts'
import { personWrites } from './person-writes.ts'

export interface JoinDeps extends HomeParts {
  chance: Chance
  brandOfDoor: BrandOfDoor
  /** Which store a poster or store code of this group names; undefined for a stranger’s. */
  storeOfSource: (group: string, source: NonNullable<Input['source']>) => Promise<string | undefined>
  /** What the webhooks told of this LINE user and this brand’s account. */
  friendshipOf: (user: LineUser) => Promise<{ isFriend: boolean; at: string } | undefined>
  textPhone: TextPhone
  forfeit: Forfeit
}

type Input = InputOf<typeof route>
type Joined = Result<OutputOf<typeof route>, FailureOf<typeof route> | CommonFailure>

/** Whoever was faster is found at the second look: oneself, tapping twice, or another one with this phone. */
const LOOKS = 2

export const joinBrand =
  (deps: JoinDeps) =>
  async (input: Input, turn: Turn<LineUser>): Promise<Joined> => {
    const { actor, now } = turn
    const brand = await deps.brandOfDoor(actor.brand)
    if (!brand) return fail('not-found')
    if (input.consents.noticeVersion !== brand.noticeVersion)
      return fail('notice-outdated', { version: brand.noticeVersion })
    const consents = await readConsents(deps, input, turn)
    if (!consents.ok) return consents
    const phone = readPhone(input.phone)
    if (!phone.ok) return phone
    const birthday = input.birthday ? readBirthday(input.birthday, businessDay(now)) : ok(undefined)
    if (!birthday.ok) return birthday
    for (let look = 1; look <= LOOKS; look++) {
      const joined = await joinOnce(deps, { ...input, phone: phone.value }, consents.value, turn)
      if (joined) return joined
    }
    return fail('try-again')
  }

const readConsents = async (
  { companiesBeside }: JoinDeps,
  { consents: { sharing, ...read } }: Input,
  { actor, now }: Turn<LineUser>,
): Promise<Result<Consents, 'notice-outdated'>> => {
  if (!sharing) return ok(read)
  const others = await companiesBeside(actor)
  const agreed = agreeToShare(
    sharing,
    others.map(({ id }) => id),
    now,
  )
  return agreed.ok ? ok({ ...read, sharing: agreed.value }) : agreed
}

/** Undefined when another writer was faster. */
const joinOnce = async (
  deps: JoinDeps,
  input: Input,
  consents: Consents,
  turn: Turn<LineUser>,
): Promise<Joined | undefined> => {
  const { actor, now, retry } = turn
  const proved =
    input.proof === undefined ? undefined : await holdsPhone(input.proof, { ...actor, phone: input.phone }, now)
  const joiner = await lookUpJoiner(actor, input.phone, proved?.ok === true)
  const found = joiner.case
  if (found.is === 'joined') return answerAgain(deps, actor, joiner, input.phone, turn)
  // A proof that is none any more says more than the number's being taken.
  if (found.is === 'taken' && input.askStaff) return askBinding(joiner.holder!.id, false, { ...input, consents }, turn)
  if (found.is === 'taken') return proved && !proved.ok ? proved : takenBy(deps, actor)

  if (found.is === 'held') return askBinding(found.member, true, { ...input, consents }, turn)

  const [store, friendship] = await Promise.all([
    input.source && deps.storeOfSource(actor.group, input.source),
    deps.friendshipOf(actor),
  ])
  const { group, brand, provider, user } = actor
  const member =
    found.is === 'newcomer' || found.is === 'wins' ? deps.chance.id('mem', now) : (found.member as MemberId)
  const { source } = input
  const { before, hasLeft } = joiner
  // What they held before is gone by the time they are back.
  if (hasLeft && !before) await finishLeaving({ group, member, brand }, (row) => deps.forfeit(row, { brand, now }))
  const wishes =
    found.is === 'binds' || found.is === 'wins' ? await closeWishes(found.member, actor, now, found.is === 'binds') : []
  const saved = await commit([
    ...wishes,
    ...personWrites(
      deps,
      found,
      { member, self: joiner.self, holder: joiner.holder, input, isProved: proved?.ok === true },
      turn,
    ),
    ...joinWrites({
      group,
      brand,
      member,
      provider,
      user,
      consents,
      source,
      store,
      friendship,
      before,
      hasLeft,
      retry,
      now,
    }),
  ])
  const phoneStays = joiner.self !== undefined && joiner.self.phone !== input.phone
  return saved.ok ? welcome(deps, actor, member, { again: hasLeft, phoneStays }, now) : undefined
}

/** A code by SMS is offered where one can be sent. */
const takenBy = async ({ textPhone }: JoinDeps, { group }: LineUser): Promise<Joined> =>
  fail('phone-taken', { canBind: (await textPhone(group)) !== undefined })

const welcome = async (
  deps: JoinDeps,
  actor: LineUser,
  id: MemberId,
  { again, phoneStays }: { again: boolean; phoneStays: boolean },
  now: Instant,
): Promise<Joined> => {
  const home = await showHome(deps)({ group: actor.group, brand: actor.brand, member: id }, now)
  if (!home.ok) return fail('try-again')
  // From here on they are called what they are here.
  const session = { ...actor, name: undefined, member: id, shown: maskName(home.value.member.name) }
  return ok({
    home: home.value,
    ...(await signSession(session, now)),
    ...(again && { again }),
    ...(phoneStays && { phoneStays }),
  })
}

/** They are in already: the same request gets its answer again, another one is refused. */
const answerAgain = async (
  deps: JoinDeps,
  actor: LineUser,
  { before, self }: Joiner,
  phone: string,
  { now, retry }: Pick<Turn, 'now' | 'retry'>,
): Promise<Joined> => {
  const joined = before!
  const first = joined.retry as Turn['retry']
  if (!retry || first?.key !== retry.key) return fail('already-joined')
  if (first.hash !== retry.hash) return fail('idempotency-key-reused')
  return welcome(
    deps,
    actor,
    joined.member as MemberId,
    { again: joined.again === true, phoneStays: self?.phone !== phone },
    now,
  )
}
