// Client credentials of either channel of an account: the Messaging API channel or the LINE Login channel.
import { channelOfLogin } from '../add-channel.ts'
import type { Drawers } from '../drawers.ts'

export type ClientCheck = 'good' | 'unknown-client' | 'wrong-secret'

export const checkClient = (drawers: Drawers, clientId: string, clientSecret: string): ClientCheck => {
  const secret = drawers.channels.get(clientId)?.channelSecret ?? channelOfLogin(drawers, clientId)?.login.channelSecret
  if (secret === undefined) return 'unknown-client'
  return secret === clientSecret ? 'good' : 'wrong-secret'
}
