import { createServer, type AddressInfo } from 'node:net'
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb'
import { expect, onTestFinished, test } from 'vitest'
import { patience } from './patience.ts'
import { isPassing } from './try-again.ts'

test('a neighbour that takes the question and never answers is given up, asked again, and then is a matter of trying again', async () => {
  let asked = 0
  const silent = createServer((socket) => void socket.on('data', () => asked++).on('error', () => {}))
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
  const client = new DynamoDBClient({
    endpoint: `http://127.0.0.1:${(silent.address() as AddressInfo).port}`,
    region: 'local',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    requestHandler: patience(1_000, 50),
    maxAttempts: 2,
  })
  onTestFinished(() => {
    client.destroy()
    silent.close()
  })
  const refused = await client.send(new ListTablesCommand({})).catch((error: unknown) => error)
  expect(refused).toMatchObject({ name: 'TimeoutError' })
  expect(isPassing(refused)).toBe(true)
  expect(asked).toBe(2)
})
