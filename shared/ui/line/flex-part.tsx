// One part of a Flex message. Text is text: Preact escapes it, and a measure that is no measure is dropped.
import type { ComponentChildren } from 'preact'
import { boxed, gap, letters, pictureSize, placed } from './flex-style.ts'
import type {
  FlexBox,
  FlexButton,
  FlexImage,
  FlexPart as Part,
  FlexRule,
  FlexSpan,
  FlexText,
  LineAction,
} from './message-object.ts'

export type Act = (action: LineAction) => void
type Style = Record<string, string | number | undefined>

interface Drawn<P> {
  part: P
  style: Style
  act: Act | undefined
}

const label = (action: LineAction) => action.label ?? ('text' in action ? action.text : undefined)

/** A part that can be tapped as a whole. */
const Tap = ({
  action,
  act,
  class: names,
  style,
  children,
}: {
  action: LineAction | undefined
  act: Act | undefined
  class: string
  style: Style
  children: ComponentChildren
}) =>
  action && act ? (
    <button
      type="button"
      class={`${names} flex-tap`}
      style={style}
      aria-label={label(action)}
      onClick={() => act(action)}
    >
      {children}
    </button>
  ) : (
    <div class={names} style={style}>
      {children}
    </div>
  )

const lettered = (part: FlexText | FlexSpan): Style => ({
  fontSize: letters(part.size),
  fontWeight: part.weight === 'bold' ? 700 : undefined,
  color: part.color,
  fontStyle: part.style,
  textDecoration: part.decoration,
})

const Text = ({ part, style, act }: Drawn<FlexText>) => (
  <Tap
    action={part.action}
    act={act}
    class={`flex-text ${part.wrap ? '' : 'flex-text--line'}`}
    style={{
      ...style,
      ...lettered(part),
      textAlign: part.align,
      alignSelf: part.gravity === 'center' ? 'center' : part.gravity === 'bottom' ? 'flex-end' : undefined,
      WebkitLineClamp: part.maxLines,
    }}
  >
    {part.contents?.length
      ? part.contents.map((span, at) => (
          <span key={at} style={lettered(span)}>
            {span.text}
          </span>
        ))
      : part.text}
  </Tap>
)

/** Nothing but pictures may be fetched. */
const pictureUrl = (url: string) => (/^(https?:|data:image\/|blob:|\/)/.test(url) ? url : undefined)

const Image = ({ part, style, act }: Drawn<FlexImage>) => {
  const icon = part.type === 'icon'
  const width = icon ? '1em' : part.size === 'full' ? '100%' : (pictureSize(part.size ?? 'md') ?? '100px')
  return (
    <Tap
      action={part.action}
      act={act}
      class="flex-image"
      style={{ ...style, textAlign: part.align ?? 'center', fontSize: icon ? letters(part.size ?? 'md') : undefined }}
    >
      <img
        src={pictureUrl(part.url)}
        alt=""
        style={{
          width,
          aspectRatio: (part.aspectRatio ?? '1:1').replace(':', ' / '),
          objectFit: part.aspectMode === 'cover' ? 'cover' : 'contain',
          backgroundColor: part.backgroundColor,
        }}
      />
    </Tap>
  )
}

const Button = ({ part, style, act }: Drawn<FlexButton>) => {
  const look = part.style ?? 'link'
  const colour = look === 'link' ? { color: part.color } : { backgroundColor: part.color }
  return (
    <button
      type="button"
      class={`flex-button flex-button--${look} ${part.height === 'sm' ? 'flex-button--sm' : ''}`}
      style={{ ...style, ...colour }}
      onClick={() => act?.(part.action)}
    >
      {label(part.action)}
    </button>
  )
}

const Rule = ({ part, style }: { part: FlexRule; style: Style }) =>
  part.type === 'filler' ? (
    <div style={{ ...style, flex: `${part.flex ?? 1} 1 0` }} />
  ) : (
    <div class="flex-rule" style={{ ...style, flex: '0 0 auto', backgroundColor: part.color }} />
  )

export const Box = ({ part, style, act }: Drawn<FlexBox>) => (
  <Tap action={part.action} act={act} class={`flex-box flex-box--${part.layout}`} style={{ ...boxed(part), ...style }}>
    {part.contents.map((one, at) => (
      <FlexPart key={at} part={one} layout={part.layout} spacing={at > 0 ? part.spacing : undefined} act={act} />
    ))}
  </Tap>
)

export const FlexPart = ({
  part,
  layout,
  spacing,
  act,
}: {
  part: Part
  layout: FlexBox['layout']
  spacing: string | undefined
  act: Act | undefined
}) => {
  const side = layout === 'vertical' ? 'marginTop' : 'marginInlineStart'
  const own = placed(part, layout)
  const style = { ...own, [side]: own[side] ?? gap(spacing) }
  switch (part.type) {
    case 'box':
      return <Box part={part} style={style} act={act} />
    case 'text':
      return <Text part={part} style={style} act={act} />
    case 'image':
    case 'icon':
      return <Image part={part} style={style} act={act} />
    case 'button':
      return <Button part={part} style={style} act={act} />
    case 'separator':
    case 'filler':
      return <Rule part={part} style={style} />
    default:
      return null
  }
}
