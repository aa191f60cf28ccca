// The accounts of the desk, and how to find one.
import { lineUserId, type Channel, type NewChannel } from './channel.ts'
import { countUp, type Drawers } from './drawers.ts'

/** Adds a channel or brings it up to date; what was set through the API meanwhile (the webhook URL) stays. */
export const addChannel = (drawers: Drawers, wanted: NewChannel): Channel => {
  const clientId = wanted.login.liffId.split('-')[0]
  if (clientId !== wanted.login.channelId)
    throw new Error(
      `a LIFF id starts with its login channel's id: ${wanted.login.liffId} is not of ${wanted.login.channelId}`,
    )
  const known = drawers.channels.get(wanted.channelId)
  const webhook = wanted.webhook
    ? { endpoint: wanted.webhook.endpoint, active: true, redelivery: wanted.webhook.redelivery ?? false }
    : known?.webhook
  const channel: Channel = {
    ...wanted,
    botUserId: wanted.botUserId ?? lineUserId(wanted.providerId, `bot/${wanted.channelId}`),
    verified: wanted.verified ?? true,
    webhook,
    seq: known?.seq ?? countUp(drawers, 'channel'),
  }
  drawers.channels.put(channel.channelId, channel)
  return channel
}

export const allChannels = (drawers: Drawers): Channel[] =>
  drawers.channels
    .all()
    .map(([, channel]) => channel)
    .sort((a, b) => a.seq - b.seq)

export const channelOfLiff = (drawers: Drawers, liffId: string): Channel | undefined =>
  allChannels(drawers).find((channel) => channel.login.liffId === liffId)

export const channelOfLogin = (drawers: Drawers, loginChannelId: string): Channel | undefined =>
  allChannels(drawers).find((channel) => channel.login.channelId === loginChannelId)
