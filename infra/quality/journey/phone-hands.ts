// What a till and a clerk will ask for, done by hand: the abilities themselves, over the world's own table.
import { instant } from '#shared/base/time.ts'
import { must, type Desk, type Visitor } from './desk.ts'

/** Of the abilities, those that find and make members; a test process may hold one world. */
export const openHands = async ({ world, table }: Pick<Desk, 'world' | 'table'>) => {
  const { accessKeyId, secretAccessKey } = world.credentials()
  Object.assign(process.env, {
    TABLE_NAME: table,
    AWS_REGION: 'ap-northeast-1',
    AWS_ENDPOINT_URL_DYNAMODB: world.urls.endpoint,
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
  })
  // The table's client reads its address when it is made.
  const [people, { commit }] = await Promise.all([
    import('#functions/abilities/people.ts'),
    import('#functions/platform/table/commit.ts'),
  ])
  const findMemberBy = (group: string, named: Parameters<typeof people.findMemberBy>[1]) =>
    people.findMemberBy(group, named, instant(world.clock.now()))
  return { ...people, findMemberBy, commit }
}

export type Hands = Awaited<ReturnType<typeof openHands>>

/** The code in the newest SMS to a number. */
export const codeFor = ({ world }: Pick<Desk, 'world'>, phone: string): string => {
  const code = /\d{6}/.exec(world.sms.inbox(phone)[0]?.text ?? '')?.[0]
  if (!code) throw new Error(`no code came to ${phone}`)
  return code
}

/** Another one than that; different ones for different `nth`. */
export const wrongCode = (code: string, nth = 0): string =>
  String((Number(code) + 1 + nth) % 1_000_000).padStart(6, '0')

/** The proof that a visitor holds a number, by the SMS that comes to it. */
export const proofFor = async (desk: Desk, { call }: Visitor, phone: string): Promise<string> => {
  must(await call('POST /phone/codes', { phone }))
  return must(await call('POST /phone/proofs', { phone, code: codeFor(desk, phone) })).proof
}
