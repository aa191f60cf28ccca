// API keys of tills and shops. The secret is derived from the id: it is shown once and stands nowhere.
import { fail, ok, type Result } from '#shared/base/result.ts'
import type { listTillKeys, makeTillKey, revokeTillKey } from '#shared/contract/order/till-key.ts'
import type { FailureOf, InputOf, OutputOf } from '#shared/contract/route.ts'
import type { Chance } from '../../platform/chance.ts'
import type { Staff } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import { maySeeBrand } from '../../platform/http/scope.ts'
import { tillSecret } from '../../platform/session/till-keys.ts'
import { audited } from '../../platform/table/audit.ts'
import { commit } from '../../platform/table/commit.ts'
import { hangDoor, takeDoorAway } from '../../platform/table/door.ts'
import { answered, keepAnswer } from '../../platform/table/kept-answer.ts'
import { findMade, noteMade } from '../../platform/table/made.ts'
import { remove, replace } from '../../platform/table/write.ts'
import type { ServeDeps } from '../serve-order.ts'
import { findTillKey, readTillKeys, tillKey, tillKeyAt, type TillKey } from '../store.ts'

const shown = ({ id, name, channel, stores, madeAt, madeBy }: Omit<TillKey, 'rev' | 'v' | 'group' | 'brand'>) => ({
  id,
  name,
  channel: channel as 'pos' | 'shop',
  stores: stores as never[],
  madeAt,
  madeBy,
})

export const listKeys =
  () =>
  async (
    { brand }: InputOf<typeof listTillKeys>,
    { actor }: Turn<Staff>,
  ): Promise<Result<OutputOf<typeof listTillKeys>, 'not-found'>> =>
    maySeeBrand(actor, brand) ? ok({ keys: (await readTillKeys(actor.group, brand)).map(shown) }) : fail('not-found')

/** 75 bits, letters that can be read aloud. */
const ID_DIGITS = 20

export const makeKey =
  ({ chance, storesOf }: Pick<ServeDeps, 'storesOf'> & { chance: Pick<Chance, 'digits'> }) =>
  async (
    { brand, name, channel, stores }: InputOf<typeof makeTillKey>,
    turn: Turn<Staff>,
  ): Promise<
    Result<
      OutputOf<typeof makeTillKey>,
      FailureOf<typeof makeTillKey> | 'not-found' | 'try-again' | 'idempotency-key-reused'
    >
  > => {
    const { actor, now } = turn
    if (!maySeeBrand(actor, brand)) return fail('not-found')
    const known = await storesOf(actor.group, brand)
    if (!stores.every((store) => known.has(store))) return fail('store-unknown')
    const made = await findMade(turn)
    if (made && !made.ok) return made
    const before = made && (await findTillKey(actor.group, brand, made.value))
    if (before) return ok({ ...shown(before), secret: await tillSecret(before.id) })
    // It was revoked since: the same request does not make another.
    if (made) return fail('not-found')

    const id = `key_${chance.digits(ID_DIGITS)}`
    const item = { group: actor.group, brand, id, name, channel, stores, madeAt: now, madeBy: actor.name }
    const saved = await commit([
      replace(tillKey, item, 0),
      hangDoor('till', id, { group: actor.group, brand, id }),
      audited(actor, now, 'make till key', id),
      ...noteMade(turn, id),
    ])
    return saved.ok ? ok({ ...shown(item), secret: await tillSecret(id) }) : fail('try-again')
  }

export const revokeKey =
  () =>
  async (
    { id, brand }: InputOf<typeof revokeTillKey>,
    turn: Turn<Staff>,
  ): Promise<Result<OutputOf<typeof revokeTillKey>, 'not-found' | 'idempotency-key-reused'>> => {
    const { actor, now } = turn
    const before = await answered<OutputOf<typeof revokeTillKey>>(turn)
    if (before) return before
    const known = maySeeBrand(actor, brand) ? await findTillKey(actor.group, brand, id) : undefined
    if (!known) return fail('not-found')
    const saved = await commit([
      remove(tillKeyAt(actor.group, brand, id), known.rev),
      takeDoorAway('till', id),
      audited(actor, now, 'revoke till key', id),
      ...keepAnswer(turn, { id }),
    ])
    // Somebody was faster: it is revoked all the same.
    return saved.ok || !(await findTillKey(actor.group, brand, id)) ? ok({ id }) : fail('not-found')
  }
