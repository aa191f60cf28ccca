// LINE's message objects, as far as a phone here draws them. Source: developers.line.biz/en/reference/messaging-api/#message-objects

export type LineAction =
  | { type: 'uri'; label?: string; uri: string }
  | { type: 'message'; label?: string; text: string }
  | { type: 'postback'; label?: string; data: string; displayText?: string }
  | { type: 'datetimepicker'; label?: string; data: string; mode: string }

/** Measures are keywords (`sm`, `lg`) or px (`18px`), as LINE writes them. */
interface Placed {
  flex?: number
  margin?: string
  position?: 'relative' | 'absolute'
  offsetTop?: string
  offsetBottom?: string
  offsetStart?: string
  offsetEnd?: string
  action?: LineAction
}

export interface FlexBox extends Placed {
  type: 'box'
  layout: 'vertical' | 'horizontal' | 'baseline'
  contents: FlexPart[]
  spacing?: string
  width?: string
  maxWidth?: string
  height?: string
  maxHeight?: string
  paddingAll?: string
  paddingTop?: string
  paddingBottom?: string
  paddingStart?: string
  paddingEnd?: string
  backgroundColor?: string
  background?: { type: 'linearGradient'; angle: string; startColor: string; endColor: string }
  borderColor?: string
  borderWidth?: string
  cornerRadius?: string
  justifyContent?: string
  alignItems?: string
}

interface Lettered {
  size?: string
  weight?: 'regular' | 'bold'
  color?: string
  style?: 'normal' | 'italic'
  decoration?: 'none' | 'underline' | 'line-through'
}

export interface FlexSpan extends Lettered {
  type: 'span'
  text: string
}

export interface FlexText extends Placed, Lettered {
  type: 'text'
  text?: string
  contents?: FlexSpan[]
  align?: 'start' | 'center' | 'end'
  gravity?: 'top' | 'center' | 'bottom'
  wrap?: boolean
  maxLines?: number
  lineSpacing?: string
}

export interface FlexImage extends Placed {
  type: 'image' | 'icon'
  url: string
  size?: string
  aspectRatio?: string
  aspectMode?: 'fit' | 'cover'
  align?: 'start' | 'center' | 'end'
  gravity?: 'top' | 'center' | 'bottom'
  backgroundColor?: string
}

export interface FlexButton extends Placed {
  type: 'button'
  action: LineAction
  style?: 'primary' | 'secondary' | 'link'
  color?: string
  height?: 'sm' | 'md'
  gravity?: 'top' | 'center' | 'bottom'
}

export interface FlexRule {
  type: 'separator' | 'filler'
  color?: string
  margin?: string
  flex?: number
}

export type FlexPart = FlexBox | FlexText | FlexSpan | FlexImage | FlexButton | FlexRule

export interface FlexBubble {
  type: 'bubble'
  size?: 'nano' | 'micro' | 'deca' | 'hecto' | 'kilo' | 'mega' | 'giga'
  header?: FlexBox
  hero?: FlexBox | FlexImage
  body?: FlexBox
  footer?: FlexBox
  styles?: Partial<
    Record<
      'header' | 'hero' | 'body' | 'footer',
      { backgroundColor?: string; separator?: boolean; separatorColor?: string }
    >
  >
  action?: LineAction
}

export interface QuickReply {
  items: { type: 'action'; imageUrl?: string; action: LineAction }[]
}

export interface TextMessage {
  type: 'text'
  text: string
  quickReply?: QuickReply
}

export interface FlexMessage {
  type: 'flex'
  altText: string
  contents: FlexBubble | { type: 'carousel'; contents: FlexBubble[] }
  quickReply?: QuickReply
}

export interface ImageMessage {
  type: 'image'
  originalContentUrl: string
  previewImageUrl: string
  quickReply?: QuickReply
}

export type LineMessageObject = TextMessage | FlexMessage | ImageMessage
