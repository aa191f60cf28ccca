import { fail, ok, type Result } from '#shared/base/result.ts'
import type { BrandId } from '#shared/base/id.ts'
import type { connectLine as route, lineConnection, readConnection as readRoute } from '#shared/contract/channel.ts'
import type { FailureOf, InputOf } from '#shared/contract/route.ts'
import type { z } from '#shared/base/schema.ts'
import type { Staff } from '../../platform/http/actor.ts'
import { audited } from '../../platform/table/audit.ts'
import { commit } from '../../platform/table/commit.ts'
import { answered, keepAnswer } from '../../platform/table/kept-answer.ts'
import { hangDoor, openDoor } from '../../platform/table/door.ts'
import type { Turn } from '../../platform/http/http.ts'
import { keepChannelSecret } from '../../platform/secrets/line-secrets.ts'
import { maySeeBrand } from '../../platform/http/scope.ts'
import type { Write } from '../../platform/table/write.ts'
import type { ChannelBrand, FindBrand } from '../account.ts'

type Connection = z.infer<typeof lineConnection>

export interface ConnectDeps {
  findBrand: FindBrand
  /** Writes of a brand with its connection changed. */
  changeConnection: (group: string, brand: string, change: Partial<ChannelBrand>) => Promise<Write[]>
  publicUrl: () => Promise<string>
}

export const showConnection = async (brand: ChannelBrand, publicUrl: string): Promise<Connection> => ({
  brandId: brand.id as BrandId,
  channelId: brand.channelId ?? null,
  loginChannelId: brand.loginChannelId ?? null,
  liffId: brand.liffId ?? null,
  providerId: brand.providerId ?? null,
  basicId: brand.basicId ?? null,
  secretSetAt: brand.secretSetAt ?? null,
  loginSecretSetAt: brand.loginSecretSetAt ?? null,
  webhookUrl: brand.channelId ? `${publicUrl}/api/line/${brand.channelId}/webhook` : null,
  liffEndpoint: `${publicUrl}/liff/${brand.id}`,
})

export const readConnection =
  ({ findBrand, publicUrl }: ConnectDeps) =>
  async ({ id }: InputOf<typeof readRoute>, { actor }: Turn<Staff>): Promise<Result<Connection, 'not-found'>> => {
    const brand = maySeeBrand(actor, id) ? await findBrand(actor.group, id, true) : undefined
    return brand ? ok(await showConnection(brand, await publicUrl())) : fail('not-found')
  }

export const connectLine =
  ({ findBrand, changeConnection, publicUrl }: ConnectDeps) =>
  async (
    { id, channelSecret, loginChannelSecret, ...named }: InputOf<typeof route>,
    turn: Turn<Staff>,
  ): Promise<Result<Connection, FailureOf<typeof route> | 'not-found' | 'try-again' | 'idempotency-key-reused'>> => {
    const { actor, now } = turn
    const before = await answered<Connection>(turn)
    if (before) return before
    const brand = maySeeBrand(actor, id) ? await findBrand(actor.group, id, true) : undefined
    if (!brand) return fail('not-found')
    const { channelId, loginChannelId } = named
    const isOther = brand.channelId !== channelId
    if (!channelSecret && (isOther || !brand.secretSetAt)) return fail('secret-missing')
    const taken = isOther ? await openDoor('channel', channelId) : undefined
    if (taken && (taken.group !== actor.group || taken.brand !== id)) return fail('channel-taken')

    // The secret first: a webhook may come as soon as the door hangs.
    if (channelSecret) await keepChannelSecret(channelId, channelSecret)
    if (loginChannelSecret) await keepChannelSecret(loginChannelId, loginChannelSecret)
    const isOtherLogin = brand.loginChannelId !== loginChannelId
    const change = {
      ...named,
      ...(channelSecret && { secretSetAt: now }),
      ...((loginChannelSecret || isOtherLogin) && { loginSecretSetAt: loginChannelSecret ? now : undefined }),
    }
    const connection = await showConnection({ ...brand, ...change }, await publicUrl())
    const saved = await commit([
      ...(await changeConnection(actor.group, id, change)),
      ...(isOther && !taken ? [hangDoor('channel', channelId, { group: actor.group, brand: id })] : []),
      audited(actor, now, 'connect LINE', id),
      ...keepAnswer(turn, connection),
    ])
    return saved.ok ? ok(connection) : fail('try-again')
  }
