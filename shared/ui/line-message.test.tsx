import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { LineMessage, QuickReplies } from './line-message.tsx'
import type { FlexPart, LineMessageObject } from './line/message-object.ts'

const flex = (...contents: FlexPart[]): LineMessageObject => ({
  type: 'flex',
  altText: '迎新券',
  contents: { type: 'bubble', body: { type: 'box', layout: 'vertical', contents } },
})
const html = (message: LineMessageObject) => renderToString(<LineMessage message={message} act={() => undefined} />)
const EVIL = '<img src=x onerror="alert(1)">'

test('words stay words, wherever they stand', () => {
  const drawn = [
    html({ type: 'text', text: EVIL }),
    html(flex({ type: 'text', text: EVIL }, { type: 'text', contents: [{ type: 'span', text: EVIL }] })),
    html(flex({ type: 'button', action: { type: 'uri', label: EVIL, uri: 'https://liff.line.me/1' } })),
    renderToString(
      <QuickReplies of={{ items: [{ type: 'action', action: { type: 'message', label: EVIL, text: 'x' } }] }} />,
    ),
  ].join('')
  expect(drawn).not.toContain('<img')
  expect(drawn.match(/&lt;img/g)!.length).toBeGreaterThanOrEqual(5)
})

test('a picture is fetched from nowhere but the web', () => {
  expect(html(flex({ type: 'image', url: 'javascript:alert(1)' }))).not.toContain('javascript:')
  expect(html(flex({ type: 'image', url: 'https://example.com/a.png' }))).toContain('https://example.com/a.png')
})

test('a measure that is no measure is dropped', () => {
  expect(html(flex({ type: 'box', layout: 'vertical', width: 'url(https://evil)', contents: [] }))).not.toContain(
    'evil',
  )
  expect(html(flex({ type: 'box', layout: 'vertical', paddingAll: 'lg', contents: [] }))).toContain('padding-top:12px')
})

test('a bubble says its altText to people who cannot see it', () => {
  expect(html(flex())).toContain('aria-label="迎新券"')
})

test('a message nobody here can draw says what it is', () => {
  expect(html({ type: 'sticker' } as never)).toContain('sticker')
})
