// https://developers.line.biz/en/reference/messaging-api/#imagemap-message
import { MAX_CLIPBOARD } from './action.ts'
import { byType, list, may, object, oneOf, text, whole, type Fields } from './shape.ts'
import { mediaUrl, tappableUri } from './words.ts'

const AREAS = 50
const LABEL = 100
const SPOKEN = 400
const VIDEO_LABEL = 30

const type = text({})
const area = object({ x: whole(), y: whole(), width: whole(), height: whole() })
const label = may(text({ max: LABEL }))

export const imagemapFields: Fields = {
  baseUrl: mediaUrl,
  baseSize: object({ width: oneOf(1040), height: whole(1) }),
  actions: list(
    byType({
      message: object({ type, area, text: text({ max: SPOKEN }), label }),
      uri: object({ type, area, linkUri: tappableUri, label }),
      clipboard: object({ type, area, clipboardText: text({ max: MAX_CLIPBOARD }), label }),
    }),
    0,
    AREAS,
  ),
  video: may(
    object({
      originalContentUrl: mediaUrl,
      previewImageUrl: mediaUrl,
      area,
      externalLink: may(object({ linkUri: tappableUri, label: text({ max: VIDEO_LABEL }) })),
    }),
  ),
}
