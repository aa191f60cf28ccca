// The rich menus below the chat: one for guests, one for members. Areas are measured on the pictures (2500 × 1686).
// developers.line.biz/en/docs/messaging-api/using-rich-menus
const WIDTH = 2500
const HEIGHT = 1686
const ROW = 843
const THIRD = 833

interface Area {
  bounds: { x: number; y: number; width: number; height: number }
  action: { type: 'uri'; label: string; uri: string } | { type: 'message'; label: string; text: string }
}

export interface RichMenu {
  size: { width: number; height: number }
  selected: boolean
  name: string
  chatBarText: string
  areas: Area[]
}

export type MenuKind = 'guest' | 'member'

const cell = (column: number, row: number) => ({
  x: column === 2 ? 1667 : column * THIRD,
  y: row * ROW,
  width: column === 1 ? THIRD + 1 : THIRD,
  height: ROW,
})

export const richMenu = (kind: MenuKind, liffId: string): RichMenu => {
  const liff = (label: string, path: string) => ({
    type: 'uri' as const,
    label,
    uri: `https://liff.line.me/${liffId}${path}`,
  })
  const ask = (label: string, text: string) => ({ type: 'message' as const, label, text })
  const areas: Area[] =
    kind === 'guest'
      ? [
          { bounds: { x: 0, y: 0, width: WIDTH, height: ROW }, action: liff('加入會員', '/join') },
          { bounds: cell(0, 1), action: ask('看看有什麼', '集點') },
          { bounds: cell(1, 1), action: liff('找門市', '/stores') },
          { bounds: cell(2, 1), action: ask('問店家', '我想問店家') },
        ]
      : [
          { bounds: cell(0, 0), action: liff('掃描集點', '/scan') },
          { bounds: cell(1, 0), action: liff('集點卡', '/card') },
          { bounds: cell(2, 0), action: liff('優惠券', '/coupons') },
          { bounds: cell(0, 1), action: liff('會員碼', '') },
          { bounds: cell(1, 1), action: liff('找門市', '/stores') },
          { bounds: cell(2, 1), action: ask('問店家', '我想問店家') },
        ]
  return { size: { width: WIDTH, height: HEIGHT }, selected: true, name: `jidian-${kind}`, chatBarText: '選單', areas }
}
