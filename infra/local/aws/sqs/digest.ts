import { createHash } from 'node:crypto'
import type { MessageAttribute } from './queue.ts'

const md5 = (data: string | Buffer) => createHash('md5').update(data).digest('hex')

/** The SDK refuses an answer whose digest is not the one of what it sent. */
export const bodyDigest = (body: string): string => md5(body)

const sized = (data: Buffer) => {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  return [length, data]
}

/** Source: "Calculating the MD5 message digest for message attributes", SQS developer guide. */
export const attributesDigest = (attributes: Record<string, MessageAttribute> | undefined): string | undefined => {
  const names = Object.keys(attributes ?? {}).sort()
  if (!names.length) return undefined
  const parts = names.flatMap((name) => {
    const { DataType, StringValue, BinaryValue } = attributes![name]!
    const isBinary = DataType.startsWith('Binary')
    const value = isBinary ? Buffer.from(BinaryValue ?? '', 'base64') : Buffer.from(StringValue ?? '')
    const kind = Buffer.from([isBinary ? 2 : 1])
    return [...sized(Buffer.from(name)), ...sized(Buffer.from(DataType)), kind, ...sized(value)]
  })
  return md5(Buffer.concat(parts))
}
