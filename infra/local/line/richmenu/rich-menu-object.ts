// https://developers.line.biz/en/reference/messaging-api/#rich-menu-object
import { richMenuAction } from '../message/action.ts'
import { all, flag, graphemes, list, object, text, whole, type Check } from '../message/shape.ts'
import { bodyHasFaults, type Fault } from '../server/failure.ts'
import type { RichMenuRow } from '../drawers.ts'

export const MAX_NAME = 300
export const MAX_CHAT_BAR_TEXT = 14
export const MAX_AREAS = 20
export const WIDTHS = [800, 2_500] as const
export const MIN_HEIGHT = 250
export const MIN_RATIO = 1.45

const MISSING = 'must be specified'
const words = (max: number) => text({ max, count: graphemes })

const wideEnough: Check = (value, at, faults) => {
  const { width, height } = value as { width: unknown; height: unknown }
  if (typeof width === 'number' && typeof height === 'number' && width / height < MIN_RATIO)
    faults.push({ message: `The aspect ratio must be ${MIN_RATIO} or more`, property: at })
}

const richMenu = object(
  {
    size: all(object({ width: whole(...WIDTHS), height: whole(MIN_HEIGHT) }, MISSING), wideEnough),
    selected: flag,
    name: words(MAX_NAME),
    chatBarText: words(MAX_CHAT_BAR_TEXT),
    areas: list(
      object(
        {
          bounds: object({ x: whole(), y: whole(), width: whole(1), height: whole(1) }, MISSING),
          action: richMenuAction,
        },
        MISSING,
      ),
      0,
      MAX_AREAS,
    ),
  },
  MISSING,
)

/** The body as a rich menu, or LINE's refusal. */
export const readRichMenu = (body: Record<string, unknown>): RichMenuRow['menu'] => {
  const faults: Fault[] = []
  richMenu(body, '', faults)
  if (faults.length > 0) throw bodyHasFaults(faults)
  return body as RichMenuRow['menu']
}
