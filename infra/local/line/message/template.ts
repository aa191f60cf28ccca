// https://developers.line.biz/en/reference/messaging-api/#template-messages
import { imageCarouselAction, templateAction, templateDefaultAction } from './action.ts'
import { all, byType, graphemes, list, may, object, oneOf, text, type Check } from './shape.ts'
import { mediaUrl, plainColour } from './words.ts'

const TITLE = 40
const BUTTONS_TEXT = 160
const COLUMN_TEXT = 120
/** Either text is cut to this when a picture or a title stands above it. */
const TEXT_UNDER_PICTURE = 60
const CONFIRM_TEXT = 240
const COLUMNS = 10

const words = (max: number): Check => text({ max, count: graphemes })
const type = text({})

const textUnderPicture =
  (bare: number): Check =>
  (value, at, faults) => {
    const { text: given, title, thumbnailImageUrl } = value as Record<string, unknown>
    if (given !== undefined) words(title || thumbnailImageUrl ? TEXT_UNDER_PICTURE : bare)(given, `${at}.text`, faults)
  }

const picture = { imageAspectRatio: may(oneOf('rectangle', 'square')), imageSize: may(oneOf('cover', 'contain')) }
const column = {
  thumbnailImageUrl: may(mediaUrl),
  imageBackgroundColor: may(plainColour),
  title: may(words(TITLE)),
  text: () => undefined,
  defaultAction: may(templateDefaultAction),
}

// LINE shows a carousel only when its columns are alike in picture, title and number of actions.
const alike: Check = (value, at, faults) => {
  const columns = (value as { columns?: { actions?: unknown[] }[] }).columns
  if (Array.isArray(columns) && new Set(columns.map((one) => one?.actions?.length)).size > 1)
    faults.push({ message: 'Number of actions must be the same in all columns', property: `${at}.columns` })
}

export const template = byType({
  buttons: all(
    object({ type, ...column, ...picture, actions: list(templateAction, 1, 4) }),
    textUnderPicture(BUTTONS_TEXT),
  ),
  confirm: object({ type, text: words(CONFIRM_TEXT), actions: list(templateAction, 2, 2) }),
  carousel: all(
    object({
      type,
      ...picture,
      columns: list(
        all(object({ ...column, actions: list(templateAction, 1, 3) }), textUnderPicture(COLUMN_TEXT)),
        1,
        COLUMNS,
      ),
    }),
    alike,
  ),
  image_carousel: object({
    type,
    columns: list(object({ imageUrl: mediaUrl, action: imageCarouselAction }), 1, COLUMNS),
  }),
})
