// SecureStrings of SSM, cached in the Lambda: a webhook must not wait for anybody to check its signature.
import {
  DeleteParameterCommand,
  GetParameterCommand,
  ParameterNotFound,
  PutParameterCommand,
  SSMClient,
} from '@aws-sdk/client-ssm'
import { env } from '../env.ts'
import { patience } from '../patience.ts'

const FRESH_MS = 5 * 60_000
const client = new SSMClient({ requestHandler: patience(1_000, 2_000) })
const cache = new Map<string, { value: string; until: number }>()

const nameOf = (path: string) => `${env('SECRETS_PREFIX')}/${path}`

/** @param path below the stage's prefix, e.g. `line/2008123455` @param isFresh not as it was some minutes ago */
export const readSecret = async (path: string, isFresh = false): Promise<string | undefined> => {
  const known = cache.get(path)
  if (known && !isFresh && known.until > Date.now()) return known.value
  try {
    const { Parameter } = await client.send(new GetParameterCommand({ Name: nameOf(path), WithDecryption: true }))
    const value = Parameter?.Value
    if (value !== undefined) cache.set(path, { value, until: Date.now() + FRESH_MS })
    return value
  } catch (error) {
    if (error instanceof ParameterNotFound) {
      cache.delete(path)
      return undefined
    }
    if (known) return known.value
    throw error
  }
}

export const writeSecret = async (path: string, value: string): Promise<void> => {
  await client.send(
    new PutParameterCommand({ Name: nameOf(path), Value: value, Type: 'SecureString', Overwrite: true }),
  )
  cache.delete(path)
}

/** What is not there is deleted. */
export const deleteSecret = async (path: string): Promise<void> => {
  try {
    await client.send(new DeleteParameterCommand({ Name: nameOf(path) }))
  } catch (error) {
    if (!(error instanceof ParameterNotFound)) throw error
  }
  cache.delete(path)
}
