// The six things LINE Developers gives, and whether each looks like what it should be. The API checks again.
import type { Api } from '#shared/contract/contracts.ts'
import type { OutputOf } from '#shared/contract/route.ts'

export type LineConnection = OutputOf<Api['GET /admin/brands/{id}/line']>

export interface ChannelForm {
  channelId: string
  channelSecret: string
  loginChannelId: string
  loginChannelSecret: string
  liffId: string
  providerId: string
}
export type ChannelField = keyof ChannelForm

const SECRET = /^[0-9a-f]{32}$/
const SHAPES: Record<ChannelField, RegExp> = {
  channelId: /^\d{4,20}$/,
  channelSecret: SECRET,
  loginChannelId: /^\d{4,20}$/,
  loginChannelSecret: SECRET,
  liffId: /^\d+-\w{8}$/,
  providerId: /^\w{1,32}$/,
}

export const formOf = (connection: LineConnection): ChannelForm => ({
  channelId: connection.channelId ?? '',
  channelSecret: '',
  loginChannelId: connection.loginChannelId ?? '',
  loginChannelSecret: '',
  liffId: connection.liffId ?? '',
  providerId: connection.providerId ?? '',
})

/** A secret is stored, or may be given later. */
const mayBeEmpty = (field: ChannelField, { secretSetAt }: LineConnection): boolean =>
  field === 'loginChannelSecret' || (field === 'channelSecret' && secretSetAt !== null)

/** Fields that cannot be right. */
export const wrongFields = (form: ChannelForm, connection: LineConnection): ChannelField[] =>
  (Object.keys(SHAPES) as ChannelField[]).filter(
    (field) => !(form[field] === '' && mayBeEmpty(field, connection)) && !SHAPES[field].test(form[field]),
  )

export const isChanged = (form: ChannelForm, connection: LineConnection): boolean => {
  const before = formOf(connection)
  return (Object.keys(before) as ChannelField[]).some((field) => form[field] !== before[field])
}
