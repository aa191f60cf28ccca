import type { MemberId } from '#shared/base/id.ts'
import type { LineUser } from '../../platform/session/session.ts'
import { findIdentity } from '../store.ts'

export const memberOf = async ({ group, provider, user }: LineUser): Promise<MemberId | undefined> =>
  (await findIdentity(group, 'line', provider, user))?.member as MemberId | undefined
