import { ok, type Result } from '#shared/base/result.ts'
import type { showInvitation as route } from '#shared/contract/staff/clerk.ts'
import type { FailureOf, InputOf, OutputOf } from '#shared/contract/route.ts'
import { accept, type ClerkLife } from '#shared/domain/staff/clerk.ts'
import type { StoreNames } from '../../platform/asks.ts'
import type { LineUser } from '../../platform/http/actor.ts'
import type { Turn } from '../../platform/http/http.ts'
import { findInvited } from './find-invited.ts'

export const showInvitation =
  ({ storeNames }: { storeNames: StoreNames }) =>
  async (
    { code }: InputOf<typeof route>,
    { actor, now }: Turn<LineUser>,
  ): Promise<Result<OutputOf<typeof route>, FailureOf<typeof route>>> => {
    const found = await findInvited(code, actor)
    if (!found.ok) return found
    const { group, store, name, life } = found.value
    const may = accept(life, now)
    if (!may.ok) return may
    const { until } = life as Extract<ClerkLife, { state: 'invited' }>
    return ok({ clerkName: name, storeName: (await storeNames(group)).get(store) ?? '', until })
  }
