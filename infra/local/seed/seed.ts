// The demo group, made once for a new world: its house, its LINE accounts, its card, coupons and playbook, and a year of history.
import { createCall, type Call } from '#shared/contract/call.ts'
import { instant } from '#shared/base/time.ts'
import { makeId } from '#shared/base/id.ts'
import type { World } from '../world.ts'
import { demoBrands, demoGroup, demoLogins, type DemoBrand } from './demo-brands.ts'
import { demoSms } from './demo-sms.ts'
import { openTills } from '../pos/tills.ts'
import { history, historyUntil } from './history/history.ts'
import { clerkWrites } from './demo-clerks.ts'
import { houseWrites, putAll, type SeededStaff } from './house-writes.ts'

const tableOf = (world: World): string => {
  const [table] = [...world.assembly.of('AWS::DynamoDB::GlobalTable'), ...world.assembly.of('AWS::DynamoDB::Table')]
  if (!table) throw new Error('the assembly has no table')
  return table.name
}

const hire = async (world: World): Promise<SeededStaff[]> =>
  Promise.all(
    demoLogins.map(async ({ role, email, password, name }, nth) => {
      const { User } = (await world.call('cognito-idp', 'AdminCreateUser', {
        Username: email,
        TemporaryPassword: password,
        UserAttributes: [
          { Name: 'email', Value: email },
          { Name: 'name', Value: name },
        ],
      })) as { User: { Attributes: { Name: string; Value: string }[] } }
      const sub = User.Attributes.find(({ Name }) => Name === 'sub')!.Value
      return { sub, role, email, name, id: makeId('stf', Date.parse('2024-03-01'), new Uint8Array(16).fill(nth)) }
    }),
  )

/** Answers of the real API; a seed that cannot do what a marketer can is a broken product. */
const must = async <T>(
  what: string,
  answer: Promise<{ ok: boolean; value?: T; failure?: string; detail?: unknown }>,
): Promise<T> => {
  const { ok, value, failure, detail } = await answer
  if (!ok) throw new Error(`seed: ${what}: ${failure} ${JSON.stringify(detail ?? '')}`)
  return value as T
}

const openLine = (world: World, { line, name, id }: DemoBrand) =>
  world.line.addChannel({
    providerId: line.providerId,
    channelId: line.channelId,
    channelSecret: line.channelSecret,
    name: name['zh-Hant'],
    basicId: line.basicId,
    login: {
      channelId: line.loginChannelId,
      channelSecret: line.loginSecret,
      liffId: line.liffId,
      endpointUrl: `${world.urls.liff}/${id}`,
      scope: ['openid', 'profile'],
      botPrompt: 'aggressive',
    },
    plan: { type: 'limited', value: line.monthly },
    webhook: { endpoint: `${world.urls.api}/line/${line.channelId}/webhook`, redelivery: true },
  })

const gradeMembers = async (call: Call, brand: never, { id, settings }: NonNullable<DemoBrand['tiers']>) => {
  const at = { id: id as never, brand }
  const { draftVersion } = await must(
    'tiers',
    call('PUT /admin/tiers/{id}/draft', { ...at, settings, draftVersion: null }),
  )
  await must('publish tiers', call('POST /admin/tiers/{id}/publication', { ...at, draftVersion: draftVersion! }))
}

const setUp = async (call: Call, brand: DemoBrand): Promise<void> => {
  const { line, stores, program, others, campaigns, tiers, playbook } = brand
  const id = brand.id as never
  await must(
    'connect LINE',
    call('PUT /admin/brands/{id}/line', {
      id,
      channelId: line.channelId,
      channelSecret: line.channelSecret,
      loginChannelId: line.loginChannelId,
      loginChannelSecret: line.loginSecret,
      liffId: line.liffId,
      providerId: line.providerId,
    }),
  )
  for (const store of stores)
    await must('PIN', call('PUT /admin/stores/{id}/pin', { id: store.id as never, pin: store.pin }))
  for (const campaign of campaigns) {
    const drafted = await must(
      'coupon',
      call('PUT /admin/campaigns/{id}/draft', {
        id: campaign.id as never,
        brand: id,
        settings: campaign.settings,
        draftVersion: null,
      }),
    )
    await must(
      'publish coupon',
      call('POST /admin/campaigns/{id}/publication', {
        id: campaign.id as never,
        brand: id,
        draftVersion: drafted.draftVersion!,
      }),
    )
  }
  // Cards may be for tiers, and are published after them.
  if (tiers) await gradeMembers(call, id, tiers)
  for (const one of [program, ...others]) {
    const card = await must(
      'card',
      call('PUT /admin/programs/{id}/draft', {
        id: one.id as never,
        brand: id,
        settings: one.settings,
        draftVersion: null,
      }),
    )
    await must(
      'publish card',
      call('POST /admin/programs/{id}/publication', {
        id: one.id as never,
        brand: id,
        draftVersion: card.draftVersion!,
      }),
    )
  }
  const drawn = await must(
    'playbook',
    call('PUT /admin/playbooks/{id}/draft', {
      id: playbook.id as never,
      brand: id,
      settings: playbook.settings,
      draftVersion: null,
    }),
  )
  await must(
    'publish playbook',
    call('POST /admin/playbooks/{id}/publication', {
      id: playbook.id as never,
      brand: id,
      draftVersion: drawn.draftVersion!,
    }),
  )
  await must('check LINE', call('POST /admin/brands/{id}/line/check', { id }))
}

/** The cash registers of a brand: an owner makes the key, and somebody types it in. */
const openTill = async (
  world: World,
  call: Call,
  { id: brandId, name, products, others }: DemoBrand,
): Promise<void> => {
  const asked = { brand: brandId as never, name: `${name['zh-Hant']}的收銀機`, channel: 'pos' as const, stores: [] }
  const { id, secret } = await must('till key', call('POST /admin/till-keys', asked))
  openTills(world.vault).putSetUp(brandId, {
    key: { id, secret },
    products,
    takesValue: others.some(({ settings }) => settings.kind === 'stored-value'),
  })
}

/** One-time codes go by an account of the group's own. It stands there as if an operator had stored it: the desk shows it, and may take it over. */
const openSms = async (world: World): Promise<void> => {
  const { username, password } = demoSms
  world.sms.addAccount(username, password)
  await world.call('ssm', 'PutParameter', {
    Name: `/jidian/desk/sms/${demoGroup.id}`,
    Value: JSON.stringify({ kind: 'mitake', username, password }),
    Type: 'SecureString',
    Overwrite: true,
  })
}

/** The house alone: everything set up, and nobody in it. */
export const seedHouse = async (world: World): Promise<void> => {
  const table = tableOf(world)
  process.env.TABLE_NAME = table
  const now = instant(world.clock.now())
  await putAll(world, table, [...houseWrites(await hire(world), now), ...clerkWrites()])
  const token = await world.mintToken(demoLogins[0].email)
  const call = createCall(
    world.urls.api,
    () => token,
    () => 'zh-Hant',
  )
  await openSms(world)
  for (const brand of demoBrands) {
    openLine(world, brand)
    await setUp(call, brand)
    await openTill(world, call, brand)
  }
  world.facts.write({
    groups: [
      {
        id: demoGroup.id,
        name: demoGroup.name,
        brands: demoBrands.map(({ id, name, line, stores }) => ({
          id,
          name: name['zh-Hant'],
          liffId: line.liffId,
          channelId: line.channelId,
          stores: stores.map((store) => ({
            id: store.id,
            name: store.name,
            code: store.code,
            posterUrl: `https://liff.line.me/${line.liffId}/s/${store.code}?p=${store.posters[0]!.code}`,
            pin: store.pin,
          })),
        })),
      },
    ],
    logins: demoLogins.map(({ role, email, password }) => ({ role, email, password })),
  })
}

export const seed = async (world: World): Promise<void> => {
  await seedHouse(world)
  await putAll(world, tableOf(world), history(historyUntil(instant(world.clock.now()))))
}
