import { describe, expect, it } from 'vitest'
import type { Session } from './create-session.ts'
import { signedFetch } from './signed-fetch.ts'

const stand = (statuses: number[], renews: boolean, isStale = false) => {
  const seen: (string | null)[] = []
  let token = 'old'
  let dropped = false
  const session = {
    token: () => token,
    isSignedIn: () => !dropped,
    isStale: () => isStale,
    renew: async () => {
      if (renews) token = 'new'
      return renews
    },
    drop: () => {
      dropped = true
    },
  } as Session
  const send = (async (_url: string, init: RequestInit) => {
    seen.push(new Headers(init.headers).get('authorization'))
    return new Response('{}', { status: statuses.shift() ?? 200 })
  }) as typeof fetch
  return { fetch: signedFetch(session, send), seen, dropped: () => dropped }
}

describe('a call that carries the session', () => {
  it('is sent again with a new token when the API calls the old one over', async () => {
    const { fetch, seen } = stand([401, 200], true)
    expect((await fetch('/api/admin/me')).status).toBe(200)
    expect(seen).toEqual(['Bearer old', 'Bearer new'])
  })
  it('lets go of a session that cannot be renewed', async () => {
    const { fetch, seen, dropped } = stand([401], false)
    expect((await fetch('/api/admin/me')).status).toBe(401)
    expect(seen).toHaveLength(1)
    expect(dropped()).toBe(true)
  })
  it('renews before the token ends', async () => {
    const { fetch, seen } = stand([200], true, true)
    await fetch('/api/admin/me')
    expect(seen).toEqual(['Bearer new'])
  })
  it('leaves other refusals alone', async () => {
    const { fetch, seen, dropped } = stand([403], true)
    expect((await fetch('/api/admin/me')).status).toBe(403)
    expect([seen.length, dropped()]).toEqual([1, false])
  })
})
