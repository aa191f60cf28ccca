// The pieces our bubbles are made of, in the hand of the member app.
import { contrast, inkOn } from '../../../domain/brand/contrast.ts'
import { READABLE } from '../../../domain/brand/face.ts'
import type { FlexBox, FlexButton, FlexPart, FlexText, LineAction } from '../../../ui/line/message-object.ts'

/** LINE's green fails with white on it; this one reads 5.4 : 1. */
const READABLE_GREEN = '#057a37'
const INK_2 = '#5c544a'
const INK_3 = '#6f665b'
const HOLE = '#d8cbb7'

/** The brand's colour when its ink can be read on it, else a green that can. */
export const ground = (colour: string): { ground: string; ink: string } => {
  const ink = inkOn(colour)
  return contrast(ink, colour) >= READABLE ? { ground: colour, ink } : { ground: READABLE_GREEN, ink: '#ffffff' }
}

const LIGHT = '#ffffff'
/** The brand's colour as words on white, or ink when it is too light to be read. */
export const wordsColour = (colour: string): string => (contrast(colour, LIGHT) >= READABLE ? colour : '#1e1b18')

export const line = (text: string, more: Partial<FlexText> = {}): FlexText => ({
  type: 'text',
  text,
  size: 'sm',
  color: INK_2,
  wrap: true,
  ...more,
})

export const title = (text: string): FlexText => ({ type: 'text', text, size: 'xl', weight: 'bold', wrap: true })

const HOLES = 26
/** The perforation between a ticket and its stub. */
export const perforation = (): FlexBox => ({
  type: 'box',
  layout: 'horizontal',
  margin: 'lg',
  justifyContent: 'space-between',
  contents: Array.from({ length: HOLES }, () => ({
    type: 'box',
    layout: 'vertical',
    width: '4px',
    height: '4px',
    cornerRadius: '2px',
    backgroundColor: HOLE,
    contents: [],
  })),
})

/** `label` and `value` in two columns. */
export const fact = (label: string, value: string): FlexBox => ({
  type: 'box',
  layout: 'horizontal',
  spacing: 'sm',
  contents: [
    { type: 'text', text: label, size: 'sm', color: INK_3, flex: 2 },
    { type: 'text', text: value, size: 'sm', flex: 9, wrap: true },
  ],
})

/** A box and not a button: LINE draws a button's words white on any colour. */
export const mainButton = (label: string, uri: string, colour: string): FlexBox => {
  const look = ground(colour)
  return {
    type: 'box',
    layout: 'vertical',
    backgroundColor: look.ground,
    cornerRadius: '8px',
    paddingAll: '12px',
    action: { type: 'uri', label, uri },
    contents: [{ type: 'text', text: label, align: 'center', weight: 'bold', color: look.ink }],
  }
}

export const quietButton = (action: LineAction): FlexButton => ({
  type: 'button',
  style: 'link',
  height: 'sm',
  color: INK_2,
  action,
})

export const column = (contents: FlexPart[], more: Partial<FlexBox> = {}): FlexBox => ({
  type: 'box',
  layout: 'vertical',
  contents,
  ...more,
})
