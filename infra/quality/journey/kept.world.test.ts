// `npm start -- --keep --empty`, killed in the middle of a three-day wait and started again; and what it says when it cannot start.
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { portProblem } from '../../local/start/check-port.ts'

const MAIN = fileURLToPath(new URL('../../local/main.ts', import.meta.url))
/** A folder in memory where there is one: what dies here is a process, not the machine, and a disk is waited for at every commit. */
const FOLDERS = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()
const REMINDER = '快到期了'
const NOBODY = 2 ** 22 + 1

interface Started {
  child: ChildProcess
  said: () => string
  /** The exit code; undefined when it is up. */
  ended: Promise<number | null>
}

let keep: string
let port: number
const children: ChildProcess[] = []

const freePort = async (): Promise<number> => {
  const wanted = 20_000 + Math.floor(Math.random() * 20_000)
  return (await portProblem(wanted)) ? freePort() : wanted
}

beforeAll(async () => {
  keep = mkdtempSync(join(FOLDERS, 'jidian-kept-'))
  port = await freePort()
})
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL')
  await Promise.all(children.map((child) => child.exitCode ?? child.signalCode ?? once(child, 'exit')))
  rmSync(keep, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
})

const start = (at: number): Started => {
  const env = { ...process.env, PORT: String(at), JIDIAN_KEEP: keep }
  const child = spawn(process.execPath, [MAIN, '--keep', '--empty'], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  children.push(child)
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream!.on('data', (chunk: Buffer) => (said += chunk.toString()))
  return { child, said: () => said, ended: once(child, 'exit').then(([code]) => code as number | null) }
}

/** Waits for the links that a newcomer reads. */
const up = async (started: Started): Promise<void> => {
  const isUp = new Promise<void>((resolve) => {
    const look = setInterval(() => {
      if (!started.said().includes('Stop with Ctrl-C')) return
      clearInterval(look)
      resolve()
    }, 100)
    look.unref()
  })
  const first = await Promise.race([isUp, started.ended.then((code) => code ?? 'killed')])
  if (first !== undefined) throw new Error(`it ended (${first}): ${started.said()}`)
}

// oxlint-disable-next-line typescript/no-explicit-any -- JSON of the world's pages
const ask = async (path: string, body?: object, token?: string): Promise<any> => {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, {
    method: body ? 'POST' : 'GET',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: body && JSON.stringify(body),
  })
  const text = await response.text()
  if (!response.ok) throw new Error(`${path}: ${response.status} ${text}`)
  return text ? JSON.parse(text) : undefined
}

const joinOne = async () => {
  const brand = (await ask('/world')).groups[0].brands[0]
  const { userId } = await ask('/world/people', { name: '小美', brandId: brand.id })
  await ask(`/world/people/${userId}/follow`, {})
  await ask('/world/idle', {})
  const { idToken } = await ask(`/world/people/${userId}/id-token`, { liffId: brand.liffId })
  const { token } = await ask('/api/session', { brandId: brand.id, idToken })
  const { notice } = await ask(`/api/brands/${brand.id}/face`)
  const consents = { noticeVersion: notice.version, marketing: true }
  await ask('/api/me', { phone: '0911222333', consents }, token)
  await ask('/world/idle', {})
  return { userId, brand }
}
const textsOf = async (userId: string): Promise<string[]> =>
  (await ask(`/world/people/${userId}/chat`)).map(({ message }: { message: { altText?: string; text?: string } }) =>
    String(message.altText ?? message.text),
  )
const reminders = async (userId: string) => (await textsOf(userId)).filter((text) => text.includes(REMINDER)).length

test(
  'a world that is killed in the middle of the wait ends in the same state: one reminder',
  { timeout: 400_000 },
  async () => {
    // Left by a process that is gone.
    writeFileSync(join(keep, 'lock'), String(NOBODY))
    const first = start(port)
    await up(first)
    expect(first.said()).toContain('did not stop cleanly')
    const { userId, brand } = await joinOne()
    await ask('/world/clock', { advance: 'P1DT12H' })
    const before = { now: Date.parse((await ask('/world')).now), texts: await textsOf(userId) }
    expect(await reminders(userId)).toBe(0)

    const onThePort = start(port)
    expect(await onThePort.ended).toBe(1)
    expect(onThePort.said()).toMatch(new RegExp(`Port ${port} is taken.*type: PORT=\\d+ npm start`))
    const inTheFolder = start(await freePort())
    expect(await inTheFolder.ended).toBe(1)
    expect(inTheFolder.said()).toMatch(
      new RegExp(`in use by process ${first.child.pid}.*type: kill ${first.child.pid}`),
    )

    first.child.kill('SIGKILL')
    await first.ended
    const second = start(port)
    await up(second)
    expect(second.said()).toContain('did not stop cleanly')
    expect(Date.parse((await ask('/world')).now)).toBeGreaterThanOrEqual(before.now - 2_000)
    expect(await textsOf(userId)).toEqual(before.texts)
    expect(await reminders(userId)).toBe(0)
    await ask('/world/clock', { advance: 'P1DT12H' })
    await ask('/world/clock', { advance: 'P1D' })
    expect(await reminders(userId)).toBe(1)
    await ask('/world/clock', { advance: 'P2D' })
    expect(await reminders(userId)).toBe(1)
    const { idToken } = await ask(`/world/people/${userId}/id-token`, { liffId: brand.liffId })
    const { member } = await ask('/api/session', { brandId: brand.id, idToken })
    expect(member.coupons).toMatchObject([{ state: 'usable' }])
    second.child.kill('SIGINT')
    expect(await second.ended).toBe(0)
    expect(second.said()).not.toContain('Error')
  },
)

test('PORT that is none gives a sentence', async () => {
  const env = { ...process.env, PORT: 'abc', JIDIAN_KEEP: keep }
  const child = spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'ignore', 'pipe'] })
  children.push(child)
  let said = ''
  child.stderr!.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const [code] = (await once(child, 'exit')) as [number]
  expect([code, said.trim()]).toEqual([1, 'PORT=abc is no port. Type: PORT=4000 npm start'])
})
