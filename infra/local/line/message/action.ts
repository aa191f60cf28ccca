// https://developers.line.biz/en/reference/messaging-api/#action-objects
import { byType, graphemes, matches, may, object, oneOf, text, type Check, type Fields } from './shape.ts'
import { MAX_URI_LETTERS, tappableUri } from './words.ts'

export const MAX_DATA = 300
export const MAX_ACTION_TEXT = 300
export const MAX_CLIPBOARD = 1_000

const data = text({ min: 0, max: MAX_DATA })
const spoken = text({ max: MAX_ACTION_TEXT, count: graphemes })
const anyWord = text({})
const PICKED = '(\\d{4}-\\d{2}-\\d{2}|\\d{2}:\\d{2}|\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2})'
const moment = matches(new RegExp(`^${PICKED}$`), 'invalid property')

const ownFields: Record<string, Fields> = {
  postback: {
    data,
    displayText: may(spoken),
    text: may(spoken),
    inputOption: may(oneOf('closeRichMenu', 'openRichMenu', 'openKeyboard', 'openVoice')),
    fillInText: may(spoken),
  },
  message: { text: spoken },
  uri: { uri: tappableUri, altUri: may(object({ desktop: text({ max: MAX_URI_LETTERS }) })) },
  datetimepicker: {
    data,
    mode: oneOf('date', 'time', 'datetime'),
    initial: may(moment),
    min: may(moment),
    max: may(moment),
  },
  clipboard: { clipboardText: text({ max: MAX_CLIPBOARD }) },
}
const richMenuOnly: Record<string, Fields> = {
  richmenuswitch: { richMenuAliasId: matches(/^[a-z0-9_-]{1,32}$/, 'invalid property'), data },
}
const quickReplyOnly: Record<string, Fields> = { camera: {}, cameraRoll: {}, location: {} }

const actions = (label: Check, kinds: Record<string, Fields>, missing?: string): Check =>
  byType(
    Object.fromEntries(
      Object.entries(kinds).map(([type, fields]) => [type, object({ type: anyWord, label, ...fields }, missing)]),
    ),
  )

const label = (max: number): Check => text({ max, count: graphemes })

export const FLEX_LABEL = 40
export const TEMPLATE_LABEL = 20
export const QUICK_REPLY_LABEL = 20
export const RICH_MENU_LABEL = 20
export const IMAGE_CAROUSEL_LABEL = 12

/** A button says what it does; a box, image or text may stay silent. */
export const flexButtonAction = actions(label(FLEX_LABEL), ownFields)
export const flexAction = actions(may(label(FLEX_LABEL)), ownFields)
export const templateAction = actions(label(TEMPLATE_LABEL), ownFields)
export const templateDefaultAction = actions(may(label(TEMPLATE_LABEL)), ownFields)
export const imageCarouselAction = actions(may(label(IMAGE_CAROUSEL_LABEL)), ownFields)
export const quickReplyAction = actions(label(QUICK_REPLY_LABEL), { ...ownFields, ...quickReplyOnly })
export const richMenuAction = actions(
  may(label(RICH_MENU_LABEL)),
  { ...ownFields, ...richMenuOnly },
  'must be specified',
)
