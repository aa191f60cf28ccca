import { request as httpRequest } from 'node:http'
import { Worker } from 'node:worker_threads'
import type { OwnPages } from '../cloudfront/front-door.ts'
import type { FromSignIn, Person, Question, Start, ToSignIn } from './sign-in-messages.ts'
import type { User, Users } from './users.ts'

export interface SignIn {
  pages: OwnPages
  close(): Promise<void>
}

const shown = (user: User | undefined): Person | null =>
  user?.enabled ? { sub: user.sub, email: user.email, ...(user.name && { name: user.name }) } : null

const answer = (users: Users, question: Question) =>
  shown('find' in question ? users.find(question.find) : users.signIn(question.signIn.email, question.signIn.password))

const EXPIRES = /(; *expires=)([^;]+)/i

/** Cookies lapse by the browser's clock, which is the machine's; the provider dates them by the world's. */
const datedForBrowsers = (cookies: string[], aheadMs: number): string[] =>
  cookies.map((cookie) =>
    cookie.replace(EXPIRES, (_, name: string, at: string) => name + new Date(Date.parse(at) - aheadMs).toUTCString()),
  )

/** Starts the sign-in worker and passes on what comes for it at the front door. */
export const startSignIn = async (start: Start, users: Users, report: (problem: string) => void): Promise<SignIn> => {
  const worker = new Worker(new URL('./sign-in-worker.ts', import.meta.url), {
    workerData: start,
    execArgv: [],
    stdout: true,
    stderr: true,
  })
  const port = await new Promise<number>((resolve, reject) => {
    worker.once('error', reject)
    worker.on('message', (message: FromSignIn) => {
      if ('port' in message) return resolve(message.port)
      if ('problem' in message) return report(message.problem)
      worker.postMessage({ id: message.id, person: answer(users, message.question) } satisfies ToSignIn)
    })
  })
  worker.unref()
  const mount = new URL(start.settings.issuer).pathname
  const ahead = new Float64Array(start.clock)

  const pages: OwnPages = (request, response) =>
    new Promise((resolve) => {
      if (!request.url?.startsWith(`${mount}/`)) return resolve(false)
      const { method, url: path, headers } = request
      const passed = httpRequest({ host: '127.0.0.1', port, method, path, headers }, (reply) => {
        const cookies = reply.headers['set-cookie']
        response.writeHead(reply.statusCode ?? 502, {
          ...reply.headers,
          ...(cookies && { 'set-cookie': datedForBrowsers(cookies, ahead[0]!) }),
        })
        reply.pipe(response)
        reply.on('end', () => resolve(true))
      })
      passed.on('error', () => {
        response.destroy()
        resolve(true)
      })
      request.pipe(passed)
    })

  return { pages, close: async () => void (await worker.terminate()) }
}
