import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bootWorld, type World } from './world.ts'

const TINY = fileURLToPath(new URL('./assembly/fixtures/tiny', import.meta.url))

let world: World

beforeAll(async () => {
  world = await bootWorld({
    assembly: TINY,
  })
}, 60_000)

afterAll(() => world?.close())

const ask = (path: string, init?: RequestInit) => fetch(world.urls.frontDoor + path, { redirect: 'manual', ...init })
const write = (id: string, note: object) => ask(`/api/notes/${id}`, { method: 'POST', body: JSON.stringify(note) })
const seen = async (sk: string) => {
  const answer = (await world.call('dynamodb', 'GetItem', {
    TableName: 'tiny',
    Key: { pk: { S: 'seen' }, sk: { S: sk } },
  })) as { Item?: { by: { S: string } } }
  return answer.Item?.by.S
}
const failures = () => world.log.rows('dead-letter')

describe('the HTTP API behind the front door', () => {
  test('runs the function of a route, which writes with its own role', async () => {
    expect((await write('one', { text: 'hello' })).status).toBe(201)
    const note = await (await ask('/api/notes/one')).json()
    expect(note).toMatchObject({ note: { S: 'hello' } })
  })

  test('refuses what the role may not do, and says so in the log', async () => {
    const answer = await ask('/api/notes/one', { method: 'DELETE' })
    expect([answer.status, await answer.text()]).toEqual([403, 'AccessDeniedException'])
    expect(world.log.rows('denied').at(-1)?.detail).toMatchObject({
      action: 'dynamodb:DeleteItem',
      principal: expect.stringContaining('ApiRole'),
    })
  })

  test('answers an unknown route as API Gateway does', async () => {
    const answer = await ask('/api/nothing')
    expect([answer.status, await answer.json()]).toEqual([404, { message: 'Not Found' }])
  })

  test('cannot invoke a function that gives it no permission', async () => {
    expect((await ask('/api/unpermitted')).status).toBe(500)
    expect(world.log.rows('denied').at(-1)?.detail).toMatchObject({
      action: 'lambda:InvokeFunction',
      principal: 'service:apigateway.amazonaws.com',
    })
  })

  test('gives a function its parameters, its custom resource’s word and the desk’s LINE', async () => {
    const answer = (await (await ask('/api/files/a/b.png')).json()) as Record<string, string>
    expect(answer).toMatchObject({ path: 'a/b.png', greeting: '您好', made: 'Create string', line: world.urls.line })
  })
})

describe('signing in', () => {
  beforeAll(async () => {
    await world.call('cognito-idp', 'AdminCreateUser', {
      Username: 'boss@example.com',
      TemporaryPassword: 'Long-enough-1',
    })
  })

  test('a route with a JWT authoriser refuses no token, a forged one and one that ran out', async () => {
    expect((await ask('/api/private')).status).toBe(401)
    const token = await world.mintToken('boss@example.com')
    expect(
      (await ask('/api/private', { headers: { authorization: `Bearer ${token.slice(0, -9)}AAAAAAAAA` } })).status,
    ).toBe(401)
    await world.advance('PT2H')
    expect((await ask('/api/private', { headers: { authorization: `Bearer ${token}` } })).status).toBe(401)
  })

  test('a token lets in, and its claims reach the function as text', async () => {
    const token = await world.mintToken('boss@example.com')
    const claims = await (await ask('/api/private', { headers: { authorization: `Bearer ${token}` } })).json()
    expect(claims).toMatchObject({ email: 'boss@example.com', token_use: 'access', iss: world.urls.issuer })
  })
})

describe('the stream of the table', () => {
  test('reaches its function, filtered, before the world is idle', async () => {
    await write('two', { text: 'second' })
    await world.idle()
    expect(await seen('INSERT two')).toBe('somebody')
  })

  test('a record nobody can handle is tried again, kept whole in the bucket, and does not stop the next', async () => {
    await write('bad', { text: 'poison' })
    await write('worse', { text: 'crash' })
    await write('good', { text: 'fine' })
    await world.idle()
    expect(await seen('INSERT good')).toBe('somebody')
    expect(await seen('INSERT bad')).toBeUndefined()
    expect(failures().length).toBe(2)
  })

  test('an item past its time is deleted by the service when the world’s clock gets there', async () => {
    await write('brief', { text: 'brief', expiresAt: Math.floor(world.clock.now() / 1000) + 3_600 })
    await world.advance('PT30M')
    expect((await ask('/api/notes/brief')).status).toBe(200)
    await world.advance('PT3H')
    expect((await ask('/api/notes/brief')).status).toBe(404)
    expect(await seen('REMOVE brief')).toBe('dynamodb.amazonaws.com')
  })
})

describe('the clock', () => {
  test('moves `Date` inside functions', async () => {
    await world.advance('P3D')
    const { at } = (await (await write('late', { text: 'late' })).json()) as { at: string }
    expect(Math.abs(Date.parse(at) - world.clock.now())).toBeLessThan(2_000)
  })
})

describe('planned failures', () => {
  test('a throttled write fails once and is not made', async () => {
    await world.idle()
    world.faults.plan('dynamodb.PutItem', [{ throttle: true }])
    expect((await write('throttled', { text: 'x' })).status).toBe(500)
    expect((await ask('/api/notes/throttled')).status).toBe(404)
  })

  test('a function that crashes after its work has done the work', async () => {
    world.faults.plan('lambda.ApiFunction', [{ failAfterCommit: 500 }])
    expect((await write('crashed', { text: 'x' })).status).toBe(500)
    expect((await ask('/api/notes/crashed')).status).toBe(200)
  })
})

describe('the sites', () => {
  test('come from the bucket that the deployment filled, with its headers, compressed', async () => {
    const script = await ask('/admin/assets/app.js')
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(script.headers.get('cache-control')).toBe('public, max-age=31536000')
    expect(script.headers.get('content-encoding')).toBe('gzip')
    expect(script.headers.get('permissions-policy')).toBe('camera=(self)')
  })

  test('an app’s own path is its one file, by the edge function', async () => {
    expect(await (await ask('/admin/cards/42')).text()).toContain('<title>tiny</title>')
    expect((await ask('/admin')).headers.get('location')).toBe('/admin/')
  })
})

describe('a picture', () => {
  test('is put with a presigned URL until it runs out', async () => {
    const { upload } = (await (await ask('/api/files/cat.png')).json()) as { upload: string }
    const put = () =>
      fetch(upload, {
        method: 'PUT',
        body: 'png',
        headers: { 'content-type': 'image/png', origin: world.urls.frontDoor },
      })
    const first = await put()
    expect([first.status, first.headers.get('access-control-allow-origin')]).toEqual([200, world.urls.frontDoor])
    await world.advance('PT11M')
    expect((await put()).status).toBe(403)
  })
})

describe('the world’s own pages', () => {
  test('say that it is ready, and move its clock', async () => {
    expect(await (await ask('/world')).json()).toMatchObject({ ready: true, groups: [] })
    const before = world.clock.now()
    await ask('/world/clock', { method: 'POST', body: '{"advance":"P1D"}' })
    expect(world.clock.now() - before).toBeGreaterThanOrEqual(86_400_000)
  })
})
