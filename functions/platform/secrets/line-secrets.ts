import { readSecret, writeSecret } from './secrets.ts'

/** What is secret of a brand's LINE account, by the id of its Messaging API channel or its Login channel. */
export const channelSecret = (channelId: string) => readSecret(`line/${channelId}`)
export const keepChannelSecret = (channelId: string, secret: string) => writeSecret(`line/${channelId}`, secret)
