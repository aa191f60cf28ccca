import { describe, expect, test } from 'vitest'
import { askedBy } from './replies.ts'
import { richMenu, type MenuKind } from './menus.ts'

const LIFF = '2008123456-aBcDeFgH'

describe.each(['guest', 'member'] satisfies MenuKind[])('the menu of a %s', (kind) => {
  const menu = richMenu(kind, LIFF)

  test('covers its picture whole, and no place twice', () => {
    const covered = menu.areas.reduce((sum, { bounds: { width, height } }) => sum + width * height, 0)
    expect(covered).toBe(menu.size.width * menu.size.height)
    for (const { bounds } of menu.areas) {
      expect(bounds.x + bounds.width).toBeLessThanOrEqual(menu.size.width)
      expect(bounds.y + bounds.height).toBeLessThanOrEqual(menu.size.height)
    }
    menu.areas.forEach(({ bounds: a }, i) => {
      for (const { bounds: b } of menu.areas.slice(i + 1)) {
        const isApart = a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y
        expect(isApart).toBe(true)
      }
    })
  })
  // developers.line.biz/en/reference/messaging-api/#rich-menu-object
  test('keeps LINE’s limits: 20 areas, 14 letters in the bar, 20 on a label', () => {
    expect(menu.areas.length).toBeLessThanOrEqual(20)
    expect(menu.chatBarText.length).toBeLessThanOrEqual(14)
    for (const { action } of menu.areas) expect(action.label.length).toBeLessThanOrEqual(20)
  })
  test('leads into this brand’s LIFF app, or says words', () => {
    for (const { action } of menu.areas)
      if (action.type === 'uri') expect(action.uri).toMatch(new RegExp(`^https://liff\\.line\\.me/${LIFF}(/[a-z]+)?$`))
      else expect(action.text).not.toBe('')
  })
})

test('a guest finds the way to join, and their question about stamps is understood', () => {
  const actions = richMenu('guest', LIFF).areas.map(({ action }) => action)
  expect(actions).toContainEqual(expect.objectContaining({ uri: `https://liff.line.me/${LIFF}/join` }))
  expect(actions.flatMap((action) => (action.type === 'message' ? [askedBy(action.text)] : []))).toContain('card')
})
