// The SMS gateway, an outsider on an origin of its own: 三竹簡訊's HTTP API as far as one SMS needs it.
import { createServer } from 'node:http'
import type { Clock } from '../clock.ts'
import type { Faults } from '../faults.ts'
import { host, listen, stop } from '../aws/listen.ts'
import type { WorldLog } from '../log.ts'
import type { Vault } from '../vault.ts'
import { acceptSms, type SmsAsked } from './accept-sms.ts'
import { openInbox, type SmsRow } from './inbox.ts'

export interface SmsGateway {
  /** SMS_API_BASE_URL */
  origin: string
  addAccount(username: string, password: string): void
  /** What phones got, newest first; of one number when it is named, as `0912345678` or `+886912345678`. */
  inbox(to?: string): SmsRow[]
  close(): Promise<void>
}

const PATH = '/api/mtk/SmSend'
const QUERY = '/api/mtk/SmQuery'
const POINTS = 9_999
const MAX_BYTES = 16 * 1024

export const createSms = async (parts: {
  clock: Clock
  vault: Vault
  log: WorldLog
  faults: Faults
}): Promise<SmsGateway> => {
  const { clock, vault, log, faults } = parts
  const accounts = vault.drawer<string>('sms-account')
  const inbox = openInbox(vault)

  const answerTo = (method: string, path: string, asked: SmsAsked): { status: number; body: string } | 'hang' => {
    const isAccount = (username: string, password: string) => accounts.get(username) === password
    if (method === 'POST' && path === QUERY) {
      const known = asked.username && asked.password && isAccount(asked.username, asked.password)
      return { status: 200, body: known ? `AccountPoint=${POINTS}` : 'statuscode=e' }
    }
    if (method !== 'POST' || path !== PATH) return { status: 404, body: 'Not Found' }
    const step = faults.next('sms.send') ?? { pass: true }
    if ('timeout' in step) return 'hang'
    if ('fail' in step) return { status: step.fail, body: 'Service Unavailable' }
    const { lines, statuscode } = acceptSms(asked, {
      isAccount,
      inbox,
      at: new Date(clock.now()).toISOString(),
    })
    log.add('outbound', `SMS ${statuscode}`, { channel: 'sms', statuscode })
    return 'failAfterCommit' in step
      ? { status: 500, body: 'Service Unavailable' }
      : { status: 200, body: lines.join('\r\n') }
  }

  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const body = Buffer.concat(chunks).subarray(0, MAX_BYTES).toString('utf8')
      const { pathname } = new URL(request.url ?? '/', 'http://sms')
      const answer = answerTo(request.method ?? 'GET', pathname, Object.fromEntries(new URLSearchParams(body)))
      if (answer === 'hang') return
      response.writeHead(answer.status, { 'content-type': 'text/plain; charset=utf-8' })
      response.end(answer.body)
    })
  })
  const port = await listen(server)
  return {
    origin: `http://${host()}:${port}`,
    addAccount: (username, password) => accounts.put(username, password),
    inbox: inbox.rows,
    close: () => stop(server),
  }
}
