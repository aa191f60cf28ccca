import { messagingApi, type HTTPFetchError } from '@line/bot-sdk'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { haifeng, nordwalk, openDesk, type LineDesk } from '../line.fixture.ts'

const menu = (name: string): messagingApi.RichMenuRequest => ({
  size: { width: 2500, height: 1686 },
  selected: true,
  name,
  chatBarText: '選單',
  areas: [
    {
      bounds: { x: 0, y: 0, width: 2500, height: 1686 },
      action: { type: 'postback', label: '集點卡', data: 'open=card' },
    },
  ],
})

/** The head of a PNG: all LINE's checks read. */
const png = (width: number, height: number, bytes = 64) => {
  const head = Buffer.alloc(bytes)
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]).copy(head)
  head.write('IHDR', 12)
  head.writeUInt32BE(width, 16)
  head.writeUInt32BE(height, 20)
  return new Blob([head], { type: 'image/png' })
}

const jpeg = (width: number, height: number) => {
  const bytes = Buffer.from(
    'ffd8ffe000104a46494600010100000100010000ffc0001108000000000301220002110103110100000000',
    'hex',
  )
  bytes.writeUInt16BE(height, 25)
  bytes.writeUInt16BE(width, 27)
  return new Blob([bytes], { type: 'image/jpeg' })
}

const told = async (call: Promise<unknown>) => {
  const failure = (await call.catch((error: unknown) => error)) as HTTPFetchError
  return { status: failure.status, ...(JSON.parse(failure.body) as { message: string }) }
}

describe('rich menus', () => {
  let desk: LineDesk
  let client: messagingApi.MessagingApiClient
  let blob: messagingApi.MessagingApiBlobClient
  beforeEach(async () => {
    desk = await openDesk()
    client = await desk.client()
    blob = new messagingApi.MessagingApiBlobClient({
      channelAccessToken: await desk.issue(),
      baseURL: desk.line.origin,
    })
  })
  afterEach(() => desk.close())

  const ready = async (name: string) => {
    const { richMenuId } = await client.createRichMenu(menu(name))
    await blob.setRichMenuImage(richMenuId, png(2500, 1686))
    return richMenuId
  }

  it('a person’s own menu stands before the default', async () => {
    const userId = desk.friend()
    const [guest, member] = [await ready('guest'), await ready('member')]
    expect(desk.line.people.richMenuOf(userId)).toBeUndefined()
    await client.setDefaultRichMenu(guest)
    expect(desk.line.people.richMenuOf(userId)?.richMenuId).toBe(guest)
    await client.linkRichMenuIdToUser(userId, member)
    expect(desk.line.people.richMenuOf(userId)).toMatchObject({
      richMenuId: member,
      menu: { name: 'member', areas: [{}] },
    })
    expect(await client.getRichMenuIdOfUser(userId)).toEqual({ richMenuId: member })
    const picture = await fetch(desk.line.people.richMenuOf(userId)!.imageUrl)
    expect(picture.headers.get('content-type')).toBe('image/png')
    await client.unlinkRichMenuIdFromUser(userId)
    expect(desk.line.people.richMenuOf(userId)?.richMenuId).toBe(guest)
    expect(await told(client.getRichMenuIdOfUser(userId))).toEqual({ status: 404, message: 'the user has no richmenu' })
    expect(await client.getDefaultRichMenuId()).toEqual({ richMenuId: guest })
    await client.cancelDefaultRichMenu()
    expect(await told(client.getDefaultRichMenuId())).toEqual({ status: 404, message: 'no default richmenu' })
    expect((await client.getRichMenuList()).richmenus.map(({ name }) => name)).toEqual(['guest', 'member'])
    await client.deleteRichMenu(member)
    expect(await told(client.getRichMenu(member))).toEqual({ status: 404, message: 'Not found' })
  })

  it('linking for someone who is no friend changes nothing', async () => {
    const { userId } = desk.line.people.createPerson({ name: '路人', brandChannel: haifeng.channelId })
    await client.linkRichMenuIdToUser(userId, await ready('member'))
    expect(await told(client.getRichMenuIdOfUser(userId))).toMatchObject({ status: 404 })
  })

  it('needs its picture, which fits and is never replaced', async () => {
    const { richMenuId } = await client.createRichMenu(menu('a'))
    const noPicture = { status: 400, message: 'must upload richmenu image before applying it to user' }
    expect(await told(client.setDefaultRichMenu(richMenuId))).toEqual(noPicture)
    expect(await told(client.linkRichMenuIdToUser(desk.friend(), richMenuId))).toEqual(noPicture)
    const unfit = { status: 400, message: 'The image size is not allowed for richmenu' }
    expect(await told(blob.setRichMenuImage(richMenuId, png(2500, 843)))).toEqual(unfit)
    expect(await told(blob.setRichMenuImage(richMenuId, png(790, 533)))).toEqual(unfit)
    expect(await told(blob.setRichMenuImage(richMenuId, png(2500, 1686, 1024 * 1024 + 1)))).toEqual(unfit)
    expect(await told(blob.setRichMenuImage(richMenuId, new Blob(['GIF89a'], { type: 'image/gif' })))).toMatchObject({
      status: 415,
    })
    await blob.setRichMenuImage(richMenuId, jpeg(1250, 843))
    expect(await told(blob.setRichMenuImage(richMenuId, png(2500, 1686)))).toEqual({
      status: 400,
      message: 'An image has already been uploaded to the richmenu',
    })
    expect(await told(blob.setRichMenuImage('richmenu-none', png(2500, 1686)))).toMatchObject({ status: 404 })
  })

  it('faults in the menu are told by place', async () => {
    const { name: _name, ...nameless } = menu('a')
    expect(await told(client.validateRichMenuObject(nameless))).toMatchObject({
      status: 400,
      message: 'The request body has 1 error(s)',
      details: [{ message: 'must be specified', property: 'name' }],
    })
    const area = menu('a').areas![0]!
    const uri = { ...menu('a'), areas: [{ ...area, action: { type: 'uri' as const, uri: 'nonsense' } }] }
    expect(await told(client.createRichMenu(uri))).toMatchObject({
      details: [{ message: 'invalid uri', property: 'areas[0].action.uri' }],
    })
    expect(await told(client.createRichMenu({ ...menu('a'), areas: Array(21).fill(area) }))).toMatchObject({
      details: [{ property: 'areas' }],
    })
    expect(await told(client.createRichMenu({ ...menu('a'), size: { width: 2500, height: 2500 } }))).toMatchObject({
      details: [{ property: 'size' }],
    })
    expect(await told(client.createRichMenu({ ...menu('a'), chatBarText: '字'.repeat(15) }))).toMatchObject({
      details: [{ property: 'chatBarText' }],
    })
    await client.validateRichMenuObject(menu('a'))
  })

  it('is linked to many at once, and unlinked', async () => {
    const [a, b, richMenuId] = [desk.friend('甲'), desk.friend('乙'), await ready('member')]
    const { httpResponse } = await client.linkRichMenuIdToUsersWithHttpInfo({ richMenuId, userIds: [a, b] })
    expect(httpResponse.status).toBe(202)
    expect(desk.line.people.richMenuOf(b)?.richMenuId).toBe(richMenuId)
    await client.unlinkRichMenuIdFromUsers({ userIds: [a, b] })
    expect(desk.line.people.richMenuOf(b)).toBeUndefined()
    expect(await told(client.linkRichMenuIdToUsers({ richMenuId: 'x', userIds: [a] }))).toMatchObject({
      details: [{ message: 'invalid richMenuId', property: 'richMenuId' }],
    })
    expect(await told(client.unlinkRichMenuIdFromUsers({ userIds: ['x'] }))).toMatchObject({
      message: "The property, 'userIds[0]', in the request body is invalid (line: -, column: -)",
    })
  })

  it('has aliases, by which a tab switches', async () => {
    const [one, two] = [await ready('一'), await ready('二')]
    await client.createRichMenuAlias({ richMenuAliasId: 'tab', richMenuId: one })
    expect(await told(client.createRichMenuAlias({ richMenuAliasId: 'tab', richMenuId: two }))).toEqual({
      status: 400,
      message: 'conflict richmenu alias id',
    })
    await client.updateRichMenuAlias('tab', { richMenuId: two })
    expect(await client.getRichMenuAlias('tab')).toEqual({ richMenuAliasId: 'tab', richMenuId: two })
    expect(await client.getRichMenuAliasList()).toEqual({ aliases: [{ richMenuAliasId: 'tab', richMenuId: two }] })
    const userId = desk.friend()
    desk.line.people.tap(userId, { action: { type: 'richmenuswitch', richMenuAliasId: 'tab', data: 'to=two' } })
    expect(desk.line.people.richMenuOf(userId)?.richMenuId).toBe(two)
    await desk.line.webhooks.settle()
    expect(desk.bot.received.at(-1)!.events[0]).toMatchObject({
      postback: { data: 'to=two', params: { newRichMenuAliasId: 'tab', status: 'SUCCESS' } },
    })
    await client.deleteRichMenuAlias('tab')
    expect(await told(client.deleteRichMenuAlias('tab'))).toEqual({ status: 404, message: 'richmenu alias not found' })
  })

  it('of another account does not exist here', async () => {
    desk.line.addChannel(nordwalk)
    const other = await desk.client(nordwalk)
    expect(await told(other.getRichMenu(await ready('member')))).toMatchObject({ status: 404 })
  })
})
