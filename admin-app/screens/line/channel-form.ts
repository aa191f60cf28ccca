// The five things LINE Developers gives, and whether each looks like what it should be. The API checks again.
import type { Api } from '#shared/contract/contracts.ts'
import type { OutputOf } from '#shared/contract/route.ts'

export type LineConnection = OutputOf<Api['GET /admin/brands/{id}/line']>

export interface ChannelForm {
  channelId: string
  channelSecret: string
  loginChannelId: string
  liffId: string
  providerId: string
}
export type ChannelField = keyof ChannelForm

const SHAPES: Record<ChannelField, RegExp> = {
  channelId: /^\d{4,20}$/,
  channelSecret: /^[0-9a-f]{32}$/,
  loginChannelId: /^\d{4,20}$/,
  liffId: /^\d+-\w{8}$/,
  providerId: /^\w{1,32}$/,
}

export const formOf = (connection: LineConnection): ChannelForm => ({
  channelId: connection.channelId ?? '',
  channelSecret: '',
  loginChannelId: connection.loginChannelId ?? '',
  liffId: connection.liffId ?? '',
  providerId: connection.providerId ?? '',
})

/** Fields that cannot be right. An empty secret is right when one is stored. */
export const wrongFields = (form: ChannelForm, hasSecret: boolean): ChannelField[] =>
  (Object.keys(SHAPES) as ChannelField[]).filter(
    (field) =>
      !(field === 'channelSecret' && hasSecret && form.channelSecret === '') && !SHAPES[field].test(form[field]),
  )

export const isChanged = (form: ChannelForm, connection: LineConnection): boolean => {
  const before = formOf(connection)
  return (Object.keys(before) as ChannelField[]).some((field) => form[field] !== before[field])
}
