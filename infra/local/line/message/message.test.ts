import { describe, expect, it } from 'vitest'
import { messagesFaults } from './message.ts'

const stampProgress = {
  type: 'flex',
  altText: '第 7 杯，再 3 杯就請你喝一杯',
  contents: {
    type: 'bubble',
    size: 'mega',
    body: {
      type: 'box',
      layout: 'vertical',
      paddingAll: '18px',
      contents: [
        { type: 'text', text: '第 7 杯，蓋好了', size: 'xl', weight: 'bold' },
        {
          type: 'box',
          layout: 'horizontal',
          spacing: 'md',
          contents: [
            { type: 'image', url: 'https://cdn.example.com/stamp.png', size: '44px', aspectRatio: '1:1', flex: 0 },
            {
              type: 'box',
              layout: 'vertical',
              width: '40px',
              height: '40px',
              cornerRadius: '20px',
              borderWidth: '1px',
              contents: [],
            },
          ],
        },
        { type: 'separator', margin: 'md' },
        {
          type: 'text',
          text: '再 3 杯',
          contents: [
            { type: 'span', text: '再 ' },
            { type: 'span', text: '3', size: '4xl', color: '#9b4420' },
          ],
        },
        {
          type: 'box',
          layout: 'baseline',
          contents: [
            { type: 'icon', url: 'https://cdn.example.com/i.png' },
            { type: 'text', text: '永康店' },
          ],
        },
      ],
    },
    footer: {
      type: 'box',
      layout: 'vertical',
      contents: [
        {
          type: 'button',
          style: 'primary',
          color: '#057A37',
          action: { type: 'uri', label: '看集點卡', uri: 'https://liff.line.me/1-a/c/1' },
        },
      ],
    },
  },
}

const one = (message: unknown) => messagesFaults([message])
const flex = (contents: object) => ({ type: 'flex', altText: '點', contents })
const bubble = (...contents: object[]) => ({ type: 'bubble', body: { type: 'box', layout: 'vertical', contents } })
const quickReplies = (count: number) => ({
  items: Array.from({ length: count }, () => ({
    type: 'action',
    action: { type: 'message', label: '好', text: '好' },
  })),
})

describe('message objects', () => {
  it.each([
    ['a text', { type: 'text', text: '生日快樂' }],
    ['a flex bubble', stampProgress],
    ['a text with quick replies', { type: 'text', text: '在嗎', quickReply: quickReplies(13) }],
    ['a sticker', { type: 'sticker', packageId: '446', stickerId: '1988' }],
    [
      'a textV2 with an emoji',
      {
        type: 'textV2',
        text: '嗨 {smile}',
        substitution: { smile: { type: 'emoji', productId: '5ac1bfd5040ab15980c9b435', emojiId: '001' } },
      },
    ],
    [
      'a picture on the desk',
      {
        type: 'image',
        originalContentUrl: 'http://localhost:4000/a.png',
        previewImageUrl: 'http://127.0.0.1:4000/a.png',
      },
    ],
    ['a sender', { type: 'text', text: '嗨', sender: { name: '永康店', iconUrl: 'https://cdn.example.com/i.png' } }],
    [
      'a confirm template',
      {
        type: 'template',
        altText: '要嗎',
        template: {
          type: 'confirm',
          text: '要嗎',
          actions: [
            { type: 'message', label: '要', text: '要' },
            { type: 'postback', label: '不要', data: 'no' },
          ],
        },
      },
    ],
    [
      'an imagemap',
      {
        type: 'imagemap',
        baseUrl: 'https://cdn.example.com/map',
        altText: '圖',
        baseSize: { width: 1040, height: 520 },
        actions: [{ type: 'uri', linkUri: 'https://example.com', area: { x: 0, y: 0, width: 1040, height: 520 } }],
      },
    ],
  ])('%s is taken', (_what, message) => expect(one(message)).toEqual([]))

  it.each([
    ['no message', [], { message: 'Size must be between 1 and 5', property: 'messages' }],
    [
      'six messages',
      Array.from({ length: 6 }, () => ({ type: 'text', text: '一' })),
      { message: 'Size must be between 1 and 5', property: 'messages' },
    ],
    ['an empty text', [{ type: 'text', text: '' }], { message: 'May not be empty', property: 'messages[0].text' }],
    ['a text without text', [{ type: 'text' }], { message: 'May not be empty', property: 'messages[0].text' }],
    [
      '5,001 letters',
      [{ type: 'text', text: 'a'.repeat(5_001) }],
      { message: 'Length must be between 0 and 5000', property: 'messages[0].text' },
    ],
    [
      'an unknown property',
      [{ type: 'text', text: '一', bold: true }],
      { message: 'unknown property', property: 'messages[0].bold' },
    ],
    [
      '14 quick replies',
      [{ type: 'text', text: '一', quickReply: quickReplies(14) }],
      { message: 'Size must be between 1 and 13', property: 'messages[0].quickReply.items' },
    ],
  ])('%s is refused', (_what, messages, fault) => expect(messagesFaults(messages)).toContainEqual(fault))

  it('an unknown type is told which there are', () => {
    expect(one({ type: 'hologram' })).toMatchObject([
      { message: expect.stringMatching(/^Must be one of.*text, .*flex/), property: 'messages[0].type' },
    ])
  })

  const refusedAt = (message: unknown) => one(message).map(({ property }) => property)
  const at = 'messages[0].contents.body.contents[0]'

  it.each([
    [
      'a diagonal box',
      flex({ type: 'bubble', body: { type: 'box', layout: 'diagonal', contents: [] } }),
      'messages[0].contents.body.layout',
    ],
    ['a colour by name', flex(bubble({ type: 'text', text: '一', color: 'red' })), `${at}.color`],
    ['a text without words', flex(bubble({ type: 'text' })), `${at}.text`],
    ['a picture over http', flex(bubble({ type: 'image', url: 'http://cdn.example.com/a.png' })), `${at}.url`],
    [
      'a picture four times as tall as wide',
      flex(bubble({ type: 'image', url: 'https://a.example/a.png', aspectRatio: '1:4' })),
      `${at}.aspectRatio`,
    ],
    [
      'a button without label',
      flex(bubble({ type: 'button', action: { type: 'uri', uri: 'https://a.example' } })),
      `${at}.action.label`,
    ],
    [
      'a uri of 1,001 letters',
      flex(
        bubble({ type: 'button', action: { type: 'uri', label: '看', uri: `https://a.example/${'a'.repeat(983)}` } }),
      ),
      `${at}.action.uri`,
    ],
    [
      'a uri that runs code',
      flex(bubble({ type: 'button', action: { type: 'uri', label: '看', uri: 'javascript:alert(1)' } })),
      `${at}.action.uri`,
    ],
    [
      '301 letters of postback',
      flex(bubble({ type: 'button', action: { type: 'postback', label: '點', data: 'a'.repeat(301) } })),
      `${at}.action.data`,
    ],
    ['an icon outside a baseline box', flex(bubble({ type: 'icon', url: 'https://a.example/a.png' })), `${at}.type`],
    ['a bubble with no block', flex({ type: 'bubble' }), 'messages[0].contents'],
    ['a bubble over 30 KB', flex(bubble({ type: 'text', text: '一'.repeat(11_000) })), 'messages[0].contents'],
    ['13 bubbles', flex({ type: 'carousel', contents: Array(13).fill(bubble()) }), 'messages[0].contents.contents'],
    [
      'a carousel over 50 KB',
      flex({ type: 'carousel', contents: Array(6).fill(bubble({ type: 'text', text: 'a'.repeat(9_000) })) }),
      'messages[0].contents',
    ],
    [
      'bubbles of two sizes',
      flex({ type: 'carousel', contents: [{ ...bubble(), size: 'kilo' }, bubble()] }),
      'messages[0].contents.contents',
    ],
    ['1,501 letters of altText', { ...stampProgress, altText: 'a'.repeat(1_501) }, 'messages[0].altText'],
    ['a sender called LINE', { type: 'text', text: '一', sender: { name: 'LINE 客服' } }, 'messages[0].sender.name'],
    ['a {key} nobody explains', { type: 'textV2', text: '嗨 {smile}' }, 'messages[0].text'],
  ])('%s is refused where it stands', (_what, message, property) => expect(refusedAt(message)).toContain(property))

  it('labels count letters as people see them', () => {
    const labelled = (label: string) => flex(bubble({ type: 'button', action: { type: 'message', label, text: '好' } }))
    expect(one(labelled('👨‍👩‍👧'.repeat(40)))).toEqual([])
    expect(one(labelled('👨‍👩‍👧'.repeat(41)))).toMatchObject([{ message: 'Length must be between 0 and 40' }])
  })
})
