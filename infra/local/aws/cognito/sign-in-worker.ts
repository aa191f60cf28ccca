// OpenID Connect in a thread of its own, where `Date` follows the world's clock: the library dates tokens by the global clock.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { parentPort, workerData } from 'node:worker_threads'
import { followWorldClock } from '../lambda/world-date.ts'
import { expiredPage, signInPage } from './sign-in-page.ts'
import type { FromSignIn, Person, Question, Start, ToSignIn } from './sign-in-messages.ts'

const { settings, clock } = workerData as Start
followWorldClock(clock)
const { default: Provider } = await import('oidc-provider')
const { providerSettings } = await import('./provider-settings.ts')

const port = parentPort!
const tell = (message: FromSignIn) => port.postMessage(message)
const waiting = new Map<number, (person: Person | null) => void>()
let serial = 0
port.on('message', ({ id, person }: ToSignIn) => {
  waiting.get(id)?.(person)
  waiting.delete(id)
})
const ask = (question: Question) =>
  new Promise<Person | null>((resolve) => {
    waiting.set(++serial, resolve)
    tell({ id: serial, question })
  })

const provider = new Provider(
  settings.issuer,
  providerSettings(settings, (sub) => ask({ find: sub })),
)
provider.on('server_error', (_ctx, problem) => tell({ problem: String(problem.stack ?? problem) }))
const mount = new URL(settings.issuer).pathname
const oidc = provider.callback()

const html = (response: ServerResponse, status: number, body: string) => {
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
  response.end(body)
}

const readForm = async (request: IncomingMessage) => {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return new URLSearchParams(Buffer.concat(parts).toString())
}

const interact = async (request: IncomingMessage, response: ServerResponse) => {
  try {
    await provider.interactionDetails(request, response)
  } catch {
    return html(response, 400, expiredPage())
  }
  if (request.method !== 'POST') return html(response, 200, signInPage())
  const form = await readForm(request)
  const email = form.get('email') ?? ''
  const person = await ask({ signIn: { email, password: form.get('password') ?? '' } })
  if (!person) return html(response, 401, signInPage(email))
  await provider.interactionFinished(request, response, { login: { accountId: person.sub } })
}

/** Cognito's sign-out: forgets the browser's session and goes where a client has registered. */
const signOut = (url: URL, response: ServerResponse) => {
  const client = settings.clients.find(({ id }) => id === url.searchParams.get('client_id'))
  const target = url.searchParams.get('logout_uri') ?? ''
  if (!client?.logoutUris.includes(target)) return html(response, 400, expiredPage())
  const forget = ['_session', '_session.sig', '_session.legacy', '_session.legacy.sig'].map(
    (name) => `${name}=; path=/; max-age=0`,
  )
  response.writeHead(302, { location: target, 'set-cookie': forget })
  response.end()
}

const server = createServer((request, response) => {
  const original = request.url ?? '/'
  const url = new URL(original.slice(mount.length) || '/', settings.issuer)
  if (url.pathname.startsWith('/interaction/')) {
    void interact(request, response).catch(() => response.destroy())
    return
  }
  if (url.pathname === '/logout') return signOut(url, response)
  // The provider finds its mount point by comparing the two.
  Object.assign(request, { originalUrl: original, url: original.slice(mount.length) || '/' })
  void oidc(request, response)
})
server.listen(0, '127.0.0.1', () => tell({ port: (server.address() as AddressInfo).port }))
