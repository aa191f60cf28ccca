// Deploy step: CloudFormation cannot make SecureStrings, so the session keys are made here, once.
import { randomBytes } from 'node:crypto'
import { readSecret, writeSecret } from './secrets/secrets.ts'
import { LIVE_MASTER } from './session/live-codes.ts'
import { TILL_MASTER } from './session/till-keys.ts'

interface DeployEvent {
  RequestType: 'Create' | 'Update' | 'Delete'
  ResponseURL: string
  StackId: string
  RequestId: string
  LogicalResourceId: string
}

const KEY_BYTES = 32
const makeKey = () => ({ kid: randomBytes(6).toString('hex'), secret: randomBytes(KEY_BYTES).toString('base64url') })

/** Two session keys: the first signs, both verify, so that a change of keys ends nobody's session. And what secrets of tills and live codes are derived from. */
export const makeSessionKeys = async (): Promise<void> => {
  if ((await readSecret('session/keys')) === undefined)
    await writeSecret('session/keys', JSON.stringify([makeKey(), makeKey()]))
  for (const master of [TILL_MASTER, LIVE_MASTER])
    if ((await readSecret(master)) === undefined)
      await writeSecret(master, randomBytes(KEY_BYTES).toString('base64url'))
}

export const handler = async (event: DeployEvent): Promise<void> => {
  let reason = ''
  try {
    if (event.RequestType !== 'Delete') await makeSessionKeys()
  } catch (error) {
    reason = error instanceof Error ? error.name : 'unknown'
  }
  await fetch(event.ResponseURL, {
    method: 'PUT',
    body: JSON.stringify({
      Status: reason ? 'FAILED' : 'SUCCESS',
      Reason: reason || 'done',
      PhysicalResourceId: 'session-keys',
      StackId: event.StackId,
      RequestId: event.RequestId,
      LogicalResourceId: event.LogicalResourceId,
    }),
  })
}
