// https://developers.line.biz/en/docs/messaging-api/verify-webhook-signature/
import { createHmac } from 'node:crypto'

/** Value of x-line-signature for these raw bytes. */
export const signWebhook = (body: string | Buffer, channelSecret: string): string =>
  createHmac('sha256', channelSecret).update(body).digest('base64')
