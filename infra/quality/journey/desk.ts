// A seeded world and the hands of the people in it: what the tests of the journey are told in.
import { randomUUID } from 'node:crypto'
import { createCall, type Call } from '#shared/contract/call.ts'
import type { Home } from '#shared/contract/member.ts'
import type { Traffic } from '../../local/aws/dynamodb/proxy.ts'
import type { FaultStep } from '../../local/faults.ts'
import { demoBrands, demoGroup, demoLogins, type DemoBrand } from '../../local/seed/demo-brands.ts'
import type { World } from '../../local/world.ts'
import { openHouse } from '../drive/open-house.ts'

export const [cafe, shoes] = demoBrands as [DemoBrand, DemoBrand]
export const [yongkang, chifeng] = cafe.stores as [DemoBrand['stores'][0], DemoBrand['stores'][0]]

/** What a raw call answers. */
export interface Reply {
  status: number
  type: string
  language: string | null
  // oxlint-disable-next-line typescript/no-explicit-any -- whatever came
  body: any
}

export interface Visitor {
  userId: string
  token: string
  call: Call
}

export interface Joined extends Visitor {
  id: string
  home: Home
}

interface Newcomer {
  brand?: DemoBrand
  follows?: boolean
}

/** The owner signs in anew this often; a sign-in lasts an hour. */
const SIGNED_IN_MS = 30 * 60_000
const READS = /^(Get|BatchGet|Query|Scan|Describe|TransactGet)/

/** A function's name on the desk: `card-api` is the Lambda of `functions/card/api.ts`. */
export const lambda = (name: string) => `lambda.jidian-desk-${name}`

export const must = <T>(answer: { ok: true; value: T } | { ok: false; failure: string; detail?: unknown }): T => {
  if (answer.ok) return answer.value
  throw new Error(`${answer.failure} ${JSON.stringify(answer.detail ?? {})}`)
}

/** The failure's word, or `ok`. */
export const word = (answer: { ok: true } | { ok: false; failure: string }): string =>
  answer.ok ? 'ok' : answer.failure

export const openDesk = (world: World) => {
  const { people } = world.line
  const callAs = (token: () => string | undefined): Call => createCall(world.urls.api, token, () => 'zh-Hant')
  const nobody = callAs(() => undefined)
  let owner = { token: '', until: 0 }
  const asOwner = callAs(() => owner.token)
  const admin: Call = async (...asked) => {
    const now = world.clock.now()
    if (owner.until <= now) owner = { token: await world.mintToken(demoLogins[0].email), until: now + SIGNED_IN_MS }
    return asOwner(...asked)
  }
  const table = ['AWS::DynamoDB::GlobalTable', 'AWS::DynamoDB::Table'].flatMap((type) => world.assembly.of(type))[0]!
    .name
  let phones = 0

  const ask = async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
    const response = await fetch(`${world.urls.api}${path}`, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      body: body === undefined || typeof body === 'string' ? (body as string | undefined) : JSON.stringify(body),
    })
    const text = await response.text()
    const type = response.headers.get('content-type') ?? ''
    const reply: Reply = {
      status: response.status,
      type,
      language: response.headers.get('content-language'),
      body: type.includes('json') ? JSON.parse(text) : text,
    }
    return reply
  }

  const newcomer = async (name: string, { brand = cafe, follows = true }: Newcomer = {}): Promise<Visitor> => {
    const { userId } = people.createPerson({ name, brandChannel: brand.line.channelId })
    if (follows) people.follow(userId)
    if (follows) await world.idle()
    return signIn(userId, brand)
  }

  const signIn = async (userId: string, brand = cafe): Promise<Visitor> => {
    const { idToken } = people.idToken(userId, brand.line.liffId)
    const { token } = must(await nobody('POST /session', { brandId: brand.id as never, idToken }))
    return { userId, token, call: callAs(() => token) }
  }

  /** The body of a join, with a phone nobody has. */
  const application = () => ({
    phone: `09${String(99_000_000 + ++phones)}`,
    name: '林小美',
    consents: { noticeVersion: 1, marketing: true },
    source: { store: yongkang.code, poster: yongkang.posters[0]!.code },
  })

  /** Who a visitor is after the answer to their join. */
  const joinedAs = ({ userId }: Visitor, { home, token }: { home: Home; token: string }): Joined => ({
    userId,
    token,
    call: callAs(() => token),
    id: home.member.id,
    home,
  })

  const asMember = async (visitor: Visitor): Promise<Joined> => {
    return joinedAs(visitor, must(await visitor.call('POST /me', application())))
  }

  /** Follows, signs in, joins; the welcome playbook has run as far as it can. */
  const member = async (name: string, options: Newcomer = {}): Promise<Joined> => {
    const joined = await asMember(await newcomer(name, options))
    await world.idle()
    return joined
  }

  const code = async (store: string = yongkang.id) =>
    must(await admin('GET /admin/stores/{id}/code', { id: store as never }))

  /** Claims what stands at the counter, as opening its link does. */
  const claim = async (store?: string) =>
    must(await nobody('POST /claims', { code: (await code(store)).code }, { key: randomUUID() })).ticket

  const items = async (pk: string, prefix = '') => {
    const { Items } = (await world.call('dynamodb', 'Query', {
      TableName: table,
      KeyConditionExpression: 'pk = :pk AND sk >= :sk',
      ExpressionAttributeValues: { ':pk': { S: pk }, ':sk': { S: prefix || ' ' } },
      ConsistentRead: true,
      // oxlint-disable-next-line typescript/no-explicit-any -- DynamoDB's JSON
    })) as { Items: Record<string, any>[] }
    return Items.filter(({ sk }) => String(sk.S).startsWith(prefix))
  }

  return {
    world,
    table,
    admin,
    nobody,
    callAs,
    ask,
    newcomer,
    signIn,
    application,
    joinedAs,
    asMember,
    member,
    code,
    claim,
    items,
    /** Another group with a brand and a store of its own; answers its store and its owner's hand. */
    openOtherGroup: async () => {
      const email = 'other@jidian.example'
      const { User } = (await world.call('cognito-idp', 'AdminCreateUser', {
        Username: email,
        TemporaryPassword: 'Jidian-2026!',
        UserAttributes: [{ Name: 'email', Value: email }],
      })) as { User: { Attributes: { Name: string; Value: string }[] } }
      const sub = User.Attributes.find(({ Name }) => Name === 'sub')!.Value
      const open = { group: '別家集團', company: '別家有限公司', brand: '別家' }
      await world.invoke('jidian-desk-staff-make-owner', { sub, email, name: '別人', open })
      const token = await world.mintToken(email)
      const call = callAs(() => token)
      const [brand] = must(await call('GET /admin/me', {})).brands
      return { store: must(await call('POST /admin/stores', { brand: brand!.id, name: '別店' })), call }
    },
    /** Publishes another version of the café's card. */
    changeCard: async (settings: DemoBrand['program']['settings']) => {
      const at = { id: cafe.program.id as never, brand: cafe.id as never }
      const { draftVersion } = must(
        await admin('PUT /admin/programs/{id}/draft', { ...at, settings, draftVersion: null }),
      )
      must(await admin('POST /admin/programs/{id}/publication', { ...at, draftVersion: draftVersion! }))
    },
    home: async ({ call }: Visitor) => must(await call('GET /me', {})),
    /** Keys of the ledger of a member, in the order of the table. */
    ledger: async (id: string, brand = cafe) =>
      (await items(`${demoGroup.id}#${id}`, `ledger#${brand.id}#`)).map(({ sk }) =>
        String(sk.S).slice(`ledger#${brand.id}#`.length),
      ),
    /** Texts of what the account wrote to this phone, oldest first. */
    phone: (userId: string, method?: 'push' | 'reply') =>
      people
        .chat(userId)
        .filter(({ from, method: by }) => from === 'account' && (!method || by === method))
        .map(({ message }) => String(message.altText ?? message.text)),
    messages: async () => must(await admin('GET /admin/messages', { brand: cafe.id as never })).messages,
    /** What functions wrote to the table while `act` ran and came to rest. */
    writesDuring: async (act: () => Promise<unknown>): Promise<Traffic[]> => {
      await world.idle()
      const writes: Traffic[] = []
      const stop = world.dynamodb.onTraffic((one) => {
        if (!READS.test(one.operation) && one.status < 400) writes.push(one)
      })
      await act()
      await world.idle()
      stop()
      return writes
    },
    /** Plans a fault for as long as `act` runs. */
    during: async <T>(faults: Record<string, FaultStep[]>, act: () => Promise<T>): Promise<T> => {
      for (const [at, steps] of Object.entries(faults)) world.faults.plan(at, steps)
      return act().finally(() => world.faults.clear())
    },
    dead: () => world.log.rows('dead-letter').map(({ title }) => title),
  }
}

export type Desk = ReturnType<typeof openDesk>

export const startDesk = async (): Promise<Desk> => openDesk(await openHouse())
